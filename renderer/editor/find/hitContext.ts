import type { FoundAttribute, Hit } from "./findInPlan.ts";

/** How many characters at most are shown on either side of a hit. */
const BEFORE = 24;
const AFTER = 48;

export const ATTRIBUTE_NAMES: Readonly<Record<FoundAttribute, string>> = {
  label: "Indledning",
  caption: "Tabel- eller figurtitel",
  source: "Kilde",
  credit: "Foto",
  indicator: "Indikator",
  responsible: "Ansvarlig",
  comment: "Bemærkning",
  title: "Faktaboks",
  attribution: "Citeret",
  note: "Fodnote",
};

/** A hit with a few whole words around it. */
export function hitContext({ text, start, end }: Hit): { before: string; found: string; after: string } {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const after = text.slice(end, end + AFTER);
  return {
    before: start > BEFORE ? `…${before.replace(/^\S*\s/, "")}` : before,
    found: text.slice(start, end),
    after: end + AFTER < text.length ? `${after.replace(/\s\S*$/, "")}…` : after,
  };
}
