import { createPoint, createPoints, type Inline, type List, type Point } from "../../../../shared/plan/nodes/index.ts";
import { asString, hasFootnote, joinInlines, lineText, splitLines, without } from "../inlines.ts";
import { HARD_BREAK, paragraphOf, type SourceBlock } from "../source.ts";
import { asSentence, type WordForms } from "./sentenceCase.ts";

const LABEL = /\bat\s*:$/i;

/** A label is one sentence; what is longer is a paragraph that happens to end so. */
const LONGEST_LABEL = 160;

function isLabel(inlines: readonly Inline[]): boolean {
  const text = lineText(inlines);
  return LABEL.test(text) && text.length <= LONGEST_LABEL && !/[.!?] \p{Lu}/u.test(text) && !hasFootnote(inlines);
}

/** Items of a nested list become lines of the point they stand under, since a point is one commitment. */
function nestedLines(list: List, dash: string): Inline[][] {
  return list.children.flatMap(({ children: [paragraph, nested] }): Inline[][] => [
    [{ text: dash }, ...paragraph.children],
    ...(nested ? nestedLines(nested, `${dash}– `) : []),
  ]);
}

function pointsIn(list: List): Point[] {
  return list.children.map(({ children: [paragraph, nested] }) =>
    createPoint(joinInlines([paragraph.children, ...(nested ? nestedLines(nested, "– ") : [])], HARD_BREAK)),
  );
}

/**
 * Every list under a heading or a line that ends in "at:" becomes points with that label. Where the label was a
 * heading, how deep it stood is put in `labelDepths`, since that shows where the chapter above it begins.
 */
export function findPoints(
  blocks: readonly SourceBlock[],
  forms: WordForms,
  labelDepths: Map<SourceBlock, number>,
): SourceBlock[] {
  const found: SourceBlock[] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    const isText = last?.type === "heading" || last?.type === "paragraph";
    if (block.type !== "list" || !isText) {
      found.push(block);
      continue;
    }
    const lines = splitLines(last.inlines);
    const whole = isLabel(last.inlines);
    const label = whole ? last.inlines : (lines.at(-1) ?? []);
    if (!isLabel(label) || (!whole && last.type === "heading")) {
      found.push(block);
      continue;
    }
    found.pop();
    if (!whole) found.push(paragraphOf(joinInlines(lines.slice(0, -1), "\n")));
    const words = asString(asSentence(without("bold", label), forms));
    const points: SourceBlock = { type: "ready", block: createPoints(words, pointsIn(block.list)) };
    if (last.type === "heading") labelDepths.set(points, last.depth);
    found.push(points);
  }
  return found;
}
