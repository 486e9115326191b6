import type { ParagraphLook } from "./tracked.ts";

/** What a paragraph is meant to be, as its style and list tell. */
export type LineKind =
  | "title" | "heading" | "lead" | "quote" | "attribution" | "item" | "point" | "label" | "boxTitle" | "boxText"
  | "goalNumber" | "goal" | "goalRecord" | "goalCommentLabel" | "goalComment"
  | "caption" | "source" | "figure" | "entry" | "cover" | "spacer" | "paragraph" | "unknown";

/** By the identity of the style (`styleIdentity`). */
const BY_STYLE: Readonly<Record<string, LineKind>> = {
  "manchet": "lead",
  "quote": "quote",
  "intense quote": "quote",
  "citat: afsender": "attribution",
  "punkter: indledning": "label",
  "punkt": "point",
  "faktaboks: titel": "boxTitle",
  "faktaboks": "boxText",
  "mål: nummer": "goalNumber",
  "mål": "goal",
  "mål: oplysning": "goalRecord",
  "mål: bemærkningens indledning": "goalCommentLabel",
  "mål: bemærkning": "goalComment",
  "caption": "caption",
  "kilde": "source",
  "figur": "figure",
  "table of figures": "entry",
  "mellemrum": "spacer",
  "title": "cover",
  "subtitle": "cover",
  "toc heading": "title",
  "normal": "paragraph",
  "body text": "paragraph",
  "list paragraph": "paragraph",
  "no spacing": "paragraph",
  "tabel: tekst": "paragraph",
  "tabel: hoved": "paragraph",
  "tabel: punkt": "paragraph",
  "faktaboks: punkt": "boxText",
};

/** "unknown" for styles of a municipality's own, which say nothing of what their paragraphs are. */
export function kindOf({ style, heading, list }: Pick<ParagraphLook, "style" | "heading" | "list">): LineKind {
  if (style === "punkt") return "point";
  if (heading !== undefined) return heading === 1 ? "title" : "heading";
  if (list) return "item";
  if (/^toc \d/.test(style)) return "entry";
  if (/^forside:/.test(style)) return "cover";
  return BY_STYLE[style] ?? "unknown";
}

/** The level a heading has in a plan, whose sections' titles are the first. */
export function headingLevel({ heading = 2 }: ParagraphLook): 2 | 3 | 4 {
  return heading <= 2 ? 2 : heading === 3 ? 3 : 4;
}
