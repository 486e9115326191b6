import type { CommentAnchor } from "./commentThread.ts";

/** A stretch of a block's own text, in UTF-16 units. */
export interface TextRange {
  start: number;
  end: number;
}

/** Where a comment stands now: on a stretch of its block, on the whole of it, or on words that are no longer there. */
export type FoundRange = ({ kind: "range" } & TextRange) | { kind: "whole" } | { kind: "lost" };

function occurrences(text: string, quote: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
}

/** Letters outside the basic plane are two units, and are not taken apart. */
function aroundLetters(text: string, { start, end }: TextRange): TextRange {
  const isInside = (offset: number) => /[\uDC00-\uDFFF]/.test(text[offset] ?? "") && /[\uD800-\uDBFF]/.test(text[offset - 1] ?? "");
  return { start: isInside(start) ? start - 1 : start, end: isInside(end) ? end + 1 : end };
}

/**
 * The place that `anchor` speaks of in its block's own text as it is now (`blockText`): where it was, or, after edits,
 * where its quote stands nearest to that. An empty place with a quote says that those words were deleted.
 */
export function findRange(text: string, { start, end, quote }: CommentAnchor): FoundRange {
  if (start === end) return { kind: quote === "" ? "whole" : "lost" };
  if (end <= text.length && start < end && text.slice(start, end) === quote) return { kind: "range", ...aroundLetters(text, { start, end }) };
  const [nearest] = quote === "" ? [] : occurrences(text, quote).toSorted((a, b) => Math.abs(a - start) - Math.abs(b - start));
  if (nearest === undefined) return { kind: "lost" };
  return { kind: "range", ...aroundLetters(text, { start: nearest, end: nearest + quote.length }) };
}
