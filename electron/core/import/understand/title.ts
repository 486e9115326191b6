import type { Inline } from "../../../../shared/plan/nodes/index.ts";
import { hasFootnote, lineText } from "../inlines.ts";
import { paragraphOf, type SourceBlock, type SourceHeading } from "../source.ts";
import { isSentence } from "./headings.ts";
import { OPENING_CHAPTER, PLAN_NAME } from "./titlePatterns.ts";

/** Lines of a front page set as headings. */
const FRONT_LINE = /^(?:(?:19|20)\d\d\s*[-–—/]?\s*)+$|^[\p{L}-]+\s+kommune$/iu;

/** How much may stand before a document's title: a name, a date. */
const MOST_BEFORE = 3;

function isTitle(first: SourceHeading, next: SourceBlock | undefined, all: readonly SourceHeading[]): boolean {
  const text = lineText(first.inlines);
  if (OPENING_CHAPTER.test(text) || hasFootnote(first.inlines)) return false;
  if (first.depth === 0) return true;
  const others = all.filter((heading) => heading !== first);
  if (others.length === 0) return false;
  const alone = others.every((heading) => heading.depth > first.depth);
  const nothingUnder = next?.type === "heading" && next.depth <= first.depth && !isSentence(next);
  const named = PLAN_NAME.test(text) && (/\d{4}/.test(text) || text.split(" ").length <= 3) && others.length > 1;
  return alone || nothingUnder || named;
}

/**
 * The heading that is the whole document's, taken out of it, or undefined where the first heading is a chapter's.
 * Headings right after it that only name the period or the municipality become lines.
 */
export function takeTitle(blocks: readonly SourceBlock[]): { title: Inline[] | undefined; blocks: SourceBlock[] } {
  const headings = blocks.filter((block) => block.type === "heading");
  const at = blocks.findIndex((block) => block.type === "heading");
  const first = blocks[at];
  const before = blocks.slice(0, Math.max(at, 0));
  const plain = before.length <= MOST_BEFORE && before.every((block) => block.type === "paragraph" || block.type === "rule");
  if (first?.type !== "heading" || !plain || !isTitle(first, blocks[at + 1], headings)) {
    return { title: undefined, blocks: [...blocks] };
  }
  const rest = blocks.slice(at + 1);
  const front = rest.findIndex((block) => block.type !== "heading" || !FRONT_LINE.test(lineText(block.inlines)));
  const lines = rest.slice(0, Math.max(front, 0)).flatMap((block) => (block.type === "heading" ? [paragraphOf(block.inlines)] : []));
  return { title: first.inlines, blocks: [...before, ...lines, ...rest.slice(Math.max(front, 0))] };
}
