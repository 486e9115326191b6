import { createPoint, createPoints, type Inline, type List, type ListItem, type Point } from "../../../../shared/plan/nodes/index.ts";
import { asString, hasFootnote, joinInlines, lineText, splitLines, without } from "../inlines.ts";
import { isText } from "../../../../shared/plan/tree.ts";
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

/** "2.3 " in front of the words of a point, as we write it and as authors type it. */
const TYPED_NUMBER = /^(\d+)\.(\d+)\.?\s+/;

/** The items without numbers typed in front of them, where all have one and they count on by one: points number themselves. */
function withoutNumbers(list: List): List {
  const firsts = list.children.map(({ children: [paragraph] }) => paragraph.children[0]);
  const typed = firsts.map((first) => (first && isText(first) ? TYPED_NUMBER.exec(first.text) : null));
  const counted = typed.every((match, index) => {
    const before = typed[index - 1];
    return match && (!before || (match[1] === before[1] && Number(match[2]) === Number(before[2]) + 1));
  });
  if (!counted) return list;
  const children = list.children.map(({ children: [paragraph, ...nested], ...item }): ListItem => {
    const [first, ...rest] = paragraph.children;
    const words = first && isText(first) ? [{ ...first, text: first.text.replace(TYPED_NUMBER, "") }, ...rest] : paragraph.children;
    return { ...item, children: [{ ...paragraph, children: words }, ...nested] as ListItem["children"] };
  });
  return { ...list, children };
}

function pointsIn(list: List): Point[] {
  return withoutNumbers(list).children.map(({ children: [paragraph, nested] }) =>
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
