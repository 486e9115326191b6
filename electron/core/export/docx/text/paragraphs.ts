import { Paragraph } from "docx";
import type { Heading, Inline, Lead, Paragraph as PlanParagraph, Quote } from "../../../../../shared/plan/nodes/index.ts";
import { hasWords } from "../../../../../shared/plan/tree.ts";
import { inlineRuns } from "./runs.ts";
import { styleIds } from "../styles/styleIds.ts";
import { plainRuns } from "./textRuns.ts";
import type { Opening, Writing } from "../writing.ts";

function textParagraph(style: string | undefined, children: readonly Inline[], opening: Opening, writing: Writing): Paragraph[] {
  if (!hasWords(children)) return [];
  return [new Paragraph({ ...opening, ...(style ? { style } : {}), children: inlineRuns(children, writing) })];
}

export function writeParagraph(paragraph: PlanParagraph, opening: Opening, writing: Writing): Paragraph[] {
  return textParagraph(undefined, paragraph.children, opening, writing);
}

export function writeLead(lead: Lead, opening: Opening, writing: Writing): Paragraph[] {
  return textParagraph(styleIds.lead, lead.children, opening, writing);
}

export function writeHeading(heading: Heading, opening: Opening, writing: Writing): Paragraph[] {
  return [
    new Paragraph({
      ...opening,
      style: styleIds.headings[heading.level],
      children: writing.bookmarks.mark(heading.id, inlineRuns(heading.children, writing)),
    }),
  ];
}

/** The attribution stands under the words, and takes their place where there are none. */
export function writeQuote(quote: Quote, opening: Opening, writing: Writing): Paragraph[] {
  const attributed = quote.attribution.trim() !== "";
  const words = hasWords(quote.children)
    ? [new Paragraph({ ...opening, style: styleIds.quote, keepNext: attributed, children: inlineRuns(quote.children, writing) })]
    : [];
  if (!attributed) return words;
  return [
    ...words,
    new Paragraph({
      ...(words.length === 0 ? opening : {}),
      style: styleIds.quoteAttribution,
      children: plainRuns(quote.attribution),
    }),
  ];
}

/** A sliver of space, which also keeps Word from joining two tables in a row. */
export function spacer(opening: Opening = {}): Paragraph {
  return new Paragraph({ ...opening, style: styleIds.spacer });
}
