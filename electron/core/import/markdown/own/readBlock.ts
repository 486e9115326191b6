import {
  createFactBox,
  createGenerated,
  createHeading,
  createLead,
  createPageBreak,
  createParagraph,
  createPoint,
  createPoints,
  createQuote,
  type Block,
} from "../../../../../shared/plan/nodes/index.ts";
import { inlineText } from "../../../../../shared/plan/tree.ts";
import type { Mark, MarkData } from "../../../exchange/markdownMarks.ts";
import { isAll, isBlank, joinInlines, without } from "../../inlines.ts";
import { blockLines, flowOf } from "../../items.ts";
import type { SourceBlock } from "../../source.ts";
import { readChart, readImage, readTable } from "./figures.ts";
import type { Cursor } from "./cursor.ts";
import { mapLines, withBreaks } from "./flow.ts";
import { readGoal } from "./goal.ts";
import { withoutLeading } from "./words.ts";

/** Headings lie one below their level, under the section's. */
const HEADING_SHIFT = 1;

/** A block without a mark as what it looks like. */
function plainBlocks(source: SourceBlock): Block[] {
  switch (source.type) {
    case "heading":
      return [createHeading(headingLevel(source.depth), withBreaks(source.inlines))];
    case "paragraph":
      return isBlank(source.inlines) ? [] : [createParagraph(withBreaks(source.inlines))];
    case "list":
      return [mapLines(source.list, withBreaks)];
    case "rule":
      return [];
    case "ready":
      if (source.block.type === "table") return [source.block];
      return blockLines(source).map((line) => createParagraph(withBreaks(line)));
  }
}

function headingLevel(depth: number): 2 | 3 | 4 {
  return Math.min(4, Math.max(2, depth - HEADING_SHIFT)) as 2 | 3 | 4;
}

const ATTRIBUTION = /^— /;

/** A quotation of paragraphs alone: the last one names whose words they are where it begins with a dash. */
function takeQuote(cursor: Cursor): Block | undefined {
  return cursor.attempt(() => {
    const quote = cursor.take("blockquote");
    if (!quote?.children.every(({ type }) => type === "paragraph")) return undefined;
    const lines = quote.children.map((paragraph) => cursor.inlines(paragraph));
    const last = inlineText(lines.at(-1) ?? []);
    const attributed = ATTRIBUTION.test(last);
    const words = attributed ? lines.slice(0, -1) : lines;
    const text = joinInlines(words, "\n");
    return createQuote(attributed ? last.replace(ATTRIBUTION, "") : "", text.length > 0 ? text : [{ text: "" }]);
  });
}

function takeLead(cursor: Cursor): Block | undefined {
  const paragraph = cursor.take("paragraph");
  return paragraph && createLead(without("bold", cursor.inlines(paragraph)));
}

function takePoints(cursor: Cursor, { label }: MarkData<"points">): Block | undefined {
  const words = label ? cursor.takeLine() : "";
  const list = cursor.take("list");
  if (words === undefined || !list) return undefined;
  const points = list.children.map((item) => {
    const words = item.children.flatMap((child) => (child.type === "paragraph" ? [cursor.inlines(child)] : cursor.blocks([child]).flatMap(blockLines).map(withBreaks)));
    const joined = joinInlines(words, "\n");
    return createPoint(list.ordered === true ? joined : withoutLeading(joined, /^\d+\.\d+ /));
  });
  return createPoints(words, points);
}

function takeFactBox(cursor: Cursor, { title }: MarkData<"factBox">): Block | undefined {
  const quote = cursor.take("blockquote");
  if (!quote) return undefined;
  const [first, ...rest] = quote.children;
  const head = title && first?.type === "paragraph" ? cursor.inlines(first) : undefined;
  const titled = head !== undefined && isAll("bold", head);
  const flow = flowOf(cursor.blocks(titled ? rest : quote.children)).map((part) => mapLines(part, withBreaks));
  return createFactBox(titled ? inlineText(head) : "", flow);
}

const FORMS = {
  contents: "list",
  figures: "list",
  pointsOverview: "html",
  goalsOverview: "html",
  sources: "table",
  abbreviations: "table",
} as const;

/** What is made anew from the plan is passed over, as long as it is there. */
function takeGenerated(cursor: Cursor, { what, blocks }: MarkData<"generated">): Block {
  for (let left = blocks; left > 0 && cursor.take(FORMS[what]); left -= 1);
  return createGenerated(what);
}

function takeMarked(cursor: Cursor, mark: Mark, plan: MarkData<"plan">): Block | undefined {
  switch (mark.kind) {
    case "lead":
      return takeLead(cursor);
    case "points":
      return takePoints(cursor, mark.data);
    case "factBox":
      return takeFactBox(cursor, mark.data);
    case "table":
      return readTable(cursor, mark.data);
    case "goal":
      return readGoal(cursor, mark.data, plan);
    case "chart":
      return readChart(cursor, mark.data);
    case "image":
      return readImage(cursor, mark.data);
    case "generated":
      return takeGenerated(cursor, mark.data);
    case "pageBreak":
      return createPageBreak();
    case "plan":
    case "section":
      return undefined;
  }
}

/** The next block or blocks of a section. What follows a mark that it does not fit is read as if there were none. */
export function readBlock(cursor: Cursor, plan: MarkData<"plan">): Block[] {
  const mark = cursor.takeMark();
  const marked = mark && cursor.attempt(() => takeMarked(cursor, mark, plan));
  if (marked) return [marked];
  const quote = cursor.peek()?.type === "blockquote" ? takeQuote(cursor) : undefined;
  if (quote) return [quote];
  const node = cursor.next();
  return node ? cursor.blocks([node]).flatMap(plainBlocks) : [];
}
