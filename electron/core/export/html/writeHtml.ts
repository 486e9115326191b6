import { EDITION_NAMES, type Edition } from "../../../../shared/exportChoice.ts";
import { createLook, type Look } from "../../../../shared/look/look.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { NO_ASSETS, type Assets } from "../../assets/assets.ts";
import { readersPlanWithReferences } from "../readersPlan.ts";
import { coverHtml } from "./cover.ts";
import { pageHtml, startWriting } from "./page.ts";
import { sectionsHtml } from "./sections.ts";
import { watermarkHtml, watermarkStyles } from "./watermark.ts";

export interface HtmlOptions {
  /** The plan's pictures; one that is not among them is left out of what readers see. */
  assets?: Assets;
  edition?: Edition;
  /** The page, fonts and colours of the municipality's own Word file, where it is written in those. */
  look?: Look;
}

/**
 * The plan as one page of HTML to be printed: headings, lists, tables and pictures as elements of their own, in the look
 * that the Word file has, with nothing to be fetched. Page numbers in its lists are blank until `fillPageNumbers`.
 */
export function writeHtml(whole: Plan, { assets = NO_ASSETS, edition = "final", look }: HtmlOptions = {}): string {
  const read = readersPlanWithReferences(whole);
  const writing = startWriting(read, look ?? createLook(read.plan.theme), assets);
  const body = coverHtml(writing, edition) + sectionsHtml(writing);
  if (edition !== "hearing") return pageHtml(writing, body);
  return pageHtml(writing, watermarkHtml() + body, watermarkStyles(EDITION_NAMES.hearing, writing.look));
}
