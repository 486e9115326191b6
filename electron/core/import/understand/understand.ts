import type { Section } from "../../../../shared/plan/nodes/index.ts";
import { normalisePlan } from "../../../../shared/plan/normalise.ts";
import { formatPeriod } from "../../../../shared/plan/period.ts";
import { plainText } from "../../../../shared/plan/plainText.ts";
import { createPlan, type Plan } from "../../../../shared/plan/plan.ts";
import { sectionBlocks } from "../../../../shared/plan/tree.ts";
import { asString } from "../inlines.ts";
import type { SourceBlock } from "../source.ts";
import { mendParagraphs } from "./brokenParagraphs.ts";
import { readBullets } from "./bullets.ts";
import { divideIntoChapters } from "./chapters.ts";
import { takeContents } from "./contents.ts";
import { joinFootnotes } from "./footnotes.ts";
import { listedTitles, recogniseHeadings } from "./headings.ts";
import { findPoints } from "./points.ts";
import { findMunicipality, findPeriod, focusAreasOf } from "./properties.ts";
import { splitRunInHeadings } from "./runInHeadings.ts";
import { sectionsFrom } from "./sections.ts";
import { asSentence, sentenceText, wordForms } from "./sentenceCase.ts";
import { captionTables } from "./tables.ts";
import { takeTitle } from "./title.ts";

/** How much of a document counts as its first lines, in characters. */
const OPENING = 1500;

/** "beskaeftigelsesplan_2025-2026.md" → "Beskaeftigelsesplan 2025-2026", where the document has no title. */
function titleFromName(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/, "").replace(/\.[^.]+$/, "");
  const words = base.replaceAll(/_+|(?<!\d)-|-(?!\d)/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether a section says nothing but what the plan's properties say, as the front page of an exported plan does. */
function isFrontPage(section: Section | undefined, line: string): boolean {
  return section !== undefined && plainText(sectionBlocks(section)) === line;
}

/**
 * A plan from a document as its file has it: finds out what each part is for, drops the old contents list, and keeps
 * every other word. The result is valid and in normal form, whatever the document.
 */
export function understand(source: readonly SourceBlock[], fileName: string): Plan {
  const { blocks: body, titles } = takeContents(joinFootnotes(source));
  const listed = listedTitles(titles);
  const forms = wordForms(body);
  const whole = captionTables(mendParagraphs(readBullets(splitRunInHeadings(body, titles))));
  const labelDepths = new Map<SourceBlock, number>();
  const known = recogniseHeadings(findPoints(whole, forms, labelDepths), listed, forms);
  const { title, blocks } = takeTitle(known);

  const chapters = divideIntoChapters(blocks, listed, labelDepths);
  const { style, sections } = focusAreasOf(sectionsFrom(chapters, forms));
  const only = chapters.length === 1 ? chapters[0]?.title : undefined;
  const name = title ?? only;
  const planTitle = name ? sentenceText(asString(asSentence(name, forms)), forms) : titleFromName(fileName);
  const text = plainText(sections);
  const municipality = findMunicipality(`${planTitle}\n${text}`);
  const period = findPeriod(planTitle, fileName, text.slice(0, OPENING));
  const front = chapters[0]?.title === undefined && isFrontPage(sections[0], `${municipality}, ${formatPeriod(period)}`);
  return normalisePlan(
    createPlan({
      title: planTitle,
      municipality,
      period,
      template: null,
      focusAreas: style,
      sections: front && sections.length > 1 ? sections.slice(1) : sections,
    }),
  );
}
