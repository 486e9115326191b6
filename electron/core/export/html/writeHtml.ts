import { escapeHtml } from "../../../../shared/html/escape.ts";
import { createLook } from "../../../../shared/look/look.ts";
import { readReferences } from "../../../../shared/plan/derivedWords.ts";
import { numberPlan } from "../../../../shared/plan/numbering.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { pointMark } from "../../../../shared/plan/pointMark.ts";
import { NO_ASSETS, type Assets } from "../../assets/assets.ts";
import { createBookmarks } from "../docx/bookmarks.ts";
import { readersPlanWithReferences } from "../readersPlan.ts";
import { coverHtml } from "./cover.ts";
import { Notes } from "./notes.ts";
import { sectionsHtml } from "./sections.ts";
import { pageStyles } from "./style/pageStyles.ts";
import { textStyles } from "./style/textStyles.ts";
import type { Writing } from "./writing.ts";

export interface HtmlOptions {
  /** The plan's pictures; one that is not among them is left out of what readers see. */
  assets?: Assets;
}

/** Nothing is fetched and nothing runs, whatever opens the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * The plan as one page of HTML to be printed: headings, lists, tables and pictures as elements of their own, in the look
 * that the Word file has, with nothing to be fetched. Page numbers in its lists are blank until `fillPageNumbers`.
 */
export function writeHtml(whole: Plan, { assets = NO_ASSETS }: HtmlOptions = {}): string {
  const { plan, sections } = readersPlanWithReferences(whole);
  const bookmarks = createBookmarks(plan);
  const look = createLook(plan.theme);
  const numbering = numberPlan(plan);
  const marks = Array.from(numbering.points.values(), pointMark);
  const writing: Writing = {
    plan,
    look,
    sections,
    numbering,
    references: readReferences({ ...plan, sections }),
    anchor: (id) => bookmarks.name(id),
    notes: new Notes(),
    assets,
  };
  return [
    '<!DOCTYPE html><html lang="da-DK"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<title>${escapeHtml(plan.title)}</title>`,
    `<style>${pageStyles(look, plan)}${textStyles(look, marks)}</style></head><body>`,
    coverHtml(writing),
    sectionsHtml(writing),
    "</body></html>",
  ].join("");
}
