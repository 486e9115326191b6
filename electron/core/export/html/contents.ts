import { numberedCaption, type CaptionKind } from "../../../../shared/plan/captionLine.ts";
import { contents, figuresOverview } from "../../../../shared/plan/overviews/index.ts";
import { element } from "./element.ts";
import { plainHtml } from "./inlines.ts";
import { pageNumberPlace } from "./pageNumbers.ts";
import type { Writing } from "./writing.ts";

interface Entry {
  id: string;
  style: string;
  text: string;
}

/** One line that leads to a place: its words, and at the far end of a dotted line the number of its page. */
function entryHtml({ id, style, text }: Entry, { anchor }: Writing): string {
  const place = anchor(id);
  const [, number, title] = /^(?:(\d+\.) )?([^]*)$/.exec(text) ?? [];
  const words = [
    number === undefined ? "" : `${element("span", { class: "entry-number" }, number)} `,
    element("span", { class: "entry-text" }, plainHtml((title ?? text).replaceAll("\n", " "))),
    element("span", { class: "entry-dots" }),
    place === undefined ? "" : ` ${pageNumberPlace(place)}`,
  ].join("");
  return element("li", { class: style }, place === undefined ? words : element("a", { href: `#${place}` }, words));
}

function listOf(label: string, entries: readonly Entry[], writing: Writing): string {
  if (entries.length === 0) return "";
  return element("nav", { class: "entries", "aria-label": label }, element("ul", {}, entries.map((entry) => entryHtml(entry, writing)).join("")));
}

/** The contents list, each entry a link; the same selection as in Word. */
export function contentsHtml(writing: Writing): string {
  const entries = contents(writing.plan).map(({ id, level, text }) => ({ id, text, style: `entry-${level}` }));
  return listOf("Indhold", entries, writing);
}

const KINDS: readonly (readonly [CaptionKind, string])[] = [
  ["Tabel", "Tabeller"],
  ["Figur", "Figurer"],
];

/** Tables and then figures by their captions. */
export function figuresOverviewHtml(writing: Writing): string {
  const all = figuresOverview(writing.plan);
  return KINDS.map(([kind, label]) => {
    const entries = all.filter((entry) => entry.kind === kind);
    return listOf(label, entries.map(({ id, number, caption }) => ({ id, text: numberedCaption({ kind, number, caption }), style: "entry-figure" })), writing);
  }).join("");
}
