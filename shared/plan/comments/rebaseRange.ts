import { alignSequences } from "../../diff/sequence.ts";
import { splitWords } from "../../diff/words.ts";
import type { TextRange } from "./findRange.ts";

/** So much of the words must be left, as a share, for what stands there now to be taken for them. */
const ENOUGH = 0.3;

/** The stretches that two texts share, in order; `from` and `to` are where they begin in each. */
function kept(from: string, to: string): { from: number; to: number; length: number }[] {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < shorter - start && from.at(-1 - end) === to.at(-1 - end)) end += 1;
  const a = splitWords(from.slice(start, from.length - end));
  const b = splitWords(to.slice(start, to.length - end));
  const stretches = [{ from: 0, to: 0, length: start }];
  let [inA, inB] = [start, start];
  for (const step of a.length === 0 || b.length === 0 ? [] : alignSequences(a, b)) {
    const lengthA = a.slice(step.a.from, step.a.to).join("").length;
    if (step.kind === "kept") stretches.push({ from: inA, to: inB, length: lengthA });
    inA += lengthA;
    inB += b.slice(step.b.from, step.b.to).join("").length;
  }
  stretches.push({ from: from.length - end, to: to.length - end, length: end });
  return stretches;
}

/**
 * Where the words that stood at `range` of a text stand when it has become another: from the first to the last of them
 * that is left. Null where too little of them is.
 */
export function rebaseRange({ start, end }: TextRange, from: string, to: string): TextRange | null {
  if (from === to) return { start, end };
  let first = -1;
  let last = -1;
  let left = 0;
  for (const stretch of kept(from, to)) {
    const begin = Math.max(start, stretch.from);
    const stop = Math.min(end, stretch.from + stretch.length);
    if (begin >= stop) continue;
    if (first === -1) first = stretch.to + begin - stretch.from;
    last = stretch.to + stop - stretch.from;
    left += stop - begin;
  }
  return left === 0 || left < (end - start) * ENOUGH ? null : { start: first, end: last };
}
