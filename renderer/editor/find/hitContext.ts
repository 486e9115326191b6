import type { DerivedInline } from "../../../shared/plan/tree.ts";
import type { FoundAttribute, Hit, Slot } from "./findInPlan.ts";

/** How many characters at most are shown on either side of a hit. */
const BEFORE = 24;
const AFTER = 48;

export const ATTRIBUTE_NAMES: Readonly<Record<FoundAttribute, string>> = {
  label: "Indledning",
  caption: "Tabel- eller figurtitel",
  source: "Kilde",
  credit: "Foto",
  alt: "Alternativ tekst",
  indicator: "Indikator",
  unit: "Enhed",
  date: "Udgangspunkt",
  deadline: "Frist",
  responsible: "Ansvarlig",
  comment: "Bemærkning",
  title: "Faktaboks",
  attribution: "Citeret",
  note: "Fodnote",
};

type Words = (inline: DerivedInline) => string;

/** `text` from `from` to `to` with the words of what is derived in it, as far as `within` says it belongs there. */
function spelledOut({ text, derived = [] }: Slot, from: number, to: number, words: Words, within: (at: number) => boolean): string {
  let read = "";
  let done = from;
  for (const { at, inline } of derived) {
    if (!within(at)) continue;
    read += text.slice(done, at) + words(inline);
    done = at;
  }
  return read + text.slice(done, to);
}

/** A hit with a few whole words around it; `words` says what a key figure, a field or a reference in it reads. */
export function hitContext(hit: Hit, words: Words): { before: string; found: string; after: string } {
  const { text, start, end } = hit;
  const from = Math.max(0, start - BEFORE);
  const to = Math.min(text.length, end + AFTER);
  const before = spelledOut(hit, from, start, words, (at) => at >= from && at <= start);
  const after = spelledOut(hit, end, to, words, (at) => at >= end && at <= to);
  return {
    before: from > 0 ? `…${before.replace(/^\S*\s/, "")}` : before,
    found: spelledOut(hit, start, end, words, (at) => at > start && at < end),
    after: to < text.length ? `${after.replace(/\s\S*$/, "")}…` : after,
  };
}
