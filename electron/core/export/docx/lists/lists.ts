import { Paragraph, type IParagraphOptions } from "docx";
import type { TextStyle } from "../../../../../shared/look/measures.ts";
import type { List, Points } from "../../../../../shared/plan/nodes/index.ts";
import { points, spacing } from "../styles/measures.ts";
import { LAST_LEVEL, type ListKind } from "./numbering.ts";
import { inlineRuns } from "../text/runs.ts";
import { styleIds } from "../styles/styleIds.ts";
import type { Opening, Writing } from "../writing.ts";

/** Where a list stands: each place has list definitions with indents of its own, and paragraph styles by level. */
export interface ListPlace {
  bullets: ListKind;
  numbers: ListKind;
  style(ordered: boolean, level: number): string;
}

function byLevel(styles: readonly [string, ...string[]], level: number): string {
  return styles[level] ?? styles.at(-1) ?? styles[0];
}

const inBody: ListPlace = {
  bullets: "bodyBullets",
  numbers: "bodyNumbers",
  style: (ordered, level) => byLevel(ordered ? styleIds.numbers : styleIds.bullets, level),
};

export const inFactBox: ListPlace = {
  bullets: "boxBullets",
  numbers: "boxNumbers",
  style: () => styleIds.factBoxItem,
};

export const inCell: ListPlace = {
  bullets: "cellBullets",
  numbers: "cellNumbers",
  style: () => styleIds.tableItem,
};

/** A numbered list counts from 1, also where it is nested in another. */
export function listParagraphs(list: List, place: ListPlace, writing: Writing, depth = 0): IParagraphOptions[] {
  const level = Math.min(depth, LAST_LEVEL);
  const instance = list.ordered ? writing.lists.start(place.numbers) : writing.lists.common(place.bullets);
  return list.children.flatMap((item) => {
    const [paragraph, nested] = item.children;
    return [
      {
        style: place.style(list.ordered, level),
        numbering: { ...instance, level },
        children: inlineRuns(paragraph.children, writing),
      },
      ...(nested ? listParagraphs(nested, place, writing, depth + 1) : []),
    ];
  });
}

/** Runs of short lines stand close; the last one gives the text below its usual distance. */
function withTail(paragraphs: readonly IParagraphOptions[], style: TextStyle, opening: Opening, { look }: Writing): Paragraph[] {
  const tail = { spacing: { ...spacing(look, style), after: points(look.text.paragraph.after) } };
  return paragraphs.map(
    (paragraph, index) =>
      new Paragraph({ ...paragraph, ...(index === 0 ? opening : {}), ...(index === paragraphs.length - 1 ? tail : {}) }),
  );
}

export function writeList(list: List, opening: Opening, writing: Writing): Paragraph[] {
  return withTail(listParagraphs(list, inBody, writing), "listItem", opening, writing);
}

/**
 * The label, where there is one, and under it the points with their numbers. No page begins or ends with a single point
 * of several.
 */
export function writePoints(block: Points, opening: Opening, writing: Writing): Paragraph[] {
  const labelled = block.label.trim() !== "";
  const numbering = writing.pointLists(block);
  const last = block.children.length - 1;
  const paragraphs = block.children.map(
    (point, index): IParagraphOptions => ({
      style: styleIds.point,
      numbering,
      keepNext: index < last && (index === 0 || index === last - 1),
      children: writing.bookmarks.mark(point.id, inlineRuns(point.children, writing)),
    }),
  );
  const label = new Paragraph({ ...opening, style: styleIds.pointsLabel, children: writing.anchors.ownText(block.id, block.label) });
  return [...(labelled ? [label] : []), ...withTail(paragraphs, "point", labelled ? {} : opening, writing)];
}
