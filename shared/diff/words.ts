import { alignSequences, stepsOf, type Step } from "./sequence.ts";

/** A number with its points and commas, a word, or one other character with the accents that stand on it. */
const TOKEN = /\p{N}+(?:[.,]\p{N}+)*(?![\p{L}\p{M}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD]*|[^]\p{M}*/gu;

/** Takes a text apart without losing a character: words, numbers ("12.850"), and all else character by character. */
export function splitWords(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** What is read of a token that stands for something else than letters. Such a one never goes with the changes around it. */
export const ELEMENT = "\uFFFF";

const isWord = (token: string): boolean => /^[\p{L}\p{N}]/u.test(token);
const isSpace = (token: string): boolean => /^\s/u.test(token);

/** How good a place is for a change to begin or end at: after a sentence, after a space, at a word's edge, within one. */
function edge(tokens: readonly string[], place: number): number {
  const before = tokens[place - 1];
  const after = tokens[place];
  if (before === undefined || after === undefined) return 4;
  if (isSpace(before)) return /[.!?:]$/.test(tokens[place - 2] ?? ".") ? 4 : 3;
  if (isSpace(after)) return 2;
  return isWord(before) && isWord(after) ? 0 : 1;
}

type Pair = readonly [a: number, b: number];

function pairsOf(steps: readonly Step[]): Pair[] {
  return steps.flatMap(({ kind, a, b }): Pair[] =>
    kind === "kept" ? Array.from({ length: a.to - a.from }, (_, i): Pair => [a.from + i, b.from + i]) : [],
  );
}

/** The tokens of one side and, place by place, what is read of them. */
interface Side {
  tokens: readonly string[];
  texts: readonly string[];
}

/**
 * Slides what was only added, or only removed, to the best of the places where it says the same: "A. [B. ]C" and not
 * "A[. B]. C".
 */
function slide(steps: readonly Step[], a: Side, b: Side): Step[] {
  const slid = steps.map((step) => ({ ...step, a: { ...step.a }, b: { ...step.b } }));
  for (const [index, step] of slid.entries()) {
    const before = slid[index - 1];
    const after = slid[index + 1];
    if (step.kind === "kept" || before?.kind !== "kept" || after?.kind !== "kept") continue;
    const [{ tokens, texts }, span] = step.kind === "added" ? [b, step.b] : [a, step.a];
    const room = { left: before.a.to - before.a.from, right: after.a.to - after.a.from };
    let best = 0;
    let bestScore = edge(texts, span.from) + edge(texts, span.to);
    const look = (offset: number): void => {
      const score = edge(texts, span.from + offset) + edge(texts, span.to + offset);
      if (score > bestScore) [best, bestScore] = [offset, score];
    };
    for (let left = 1; left <= room.left && tokens[span.from - left] === tokens[span.to - left]; left += 1) look(-left);
    for (let right = 1; right <= room.right && tokens[span.from + right - 1] === tokens[span.to + right - 1]; right += 1) look(right);
    for (const side of ["a", "b"] as const) {
      before[side].to += best;
      step[side].from += best;
      step[side].to += best;
      after[side].from += best;
    }
  }
  return slid.filter(({ a: inA, b: inB }) => inA.to > inA.from || inB.to > inB.from);
}

const lengthOf = (tokens: readonly string[], from: number, to: number): number =>
  tokens.slice(from, to).reduce((length, token) => length + token.length, 0);

/** An island of so many words at most can drown between two changes. */
const MOST_ISLAND_WORDS = 2;

/** What is changed between two kept stretches. */
interface Gap {
  removed: number;
  added: number;
}

/** Whether a kept stretch between two changes says less than they do, so that it is easier to read as one change. */
function drowns(island: readonly string[], before: Gap, after: Gap): boolean {
  const removed = before.removed + after.removed;
  const added = before.added + after.added;
  if (removed === 0 || added === 0) return false;
  const words = island.filter(isWord).length;
  if (words > MOST_ISLAND_WORDS || island.some((token) => token === "\n" || token === ELEMENT)) return false;
  if (words === 0 && island.every(isSpace)) return true;
  const length = lengthOf(island, 0, island.length);
  return length <= Math.max(before.removed, before.added) && length <= Math.max(after.removed, after.added);
}

/** Lets kept islands between changes drown, until none does, so that a rewritten sentence reads as one change. */
function joinChanges(steps: readonly Step[], a: readonly string[], b: readonly string[]): Step[] {
  const islands = steps.filter(({ kind }) => kind === "kept");
  const kept: Step[] = [];
  const gapUpTo = (from: Step | undefined, to: Step | undefined): Gap => ({
    removed: lengthOf(a, from?.a.to ?? 0, to?.a.from ?? a.length),
    added: lengthOf(b, from?.b.to ?? 0, to?.b.from ?? b.length),
  });
  const isGap = ({ removed, added }: Gap): boolean => removed + added > 0;
  for (const [index, island] of islands.entries()) {
    kept.push(island);
    // An island that drowns widens the gap after the one before it, which may then drown too.
    for (;;) {
      const last = kept.at(-1);
      if (!last) break;
      const before = gapUpTo(kept.at(-2), last);
      const after = gapUpTo(last, islands[index + 1]);
      if (!isGap(before) || !isGap(after) || !drowns(a.slice(last.a.from, last.a.to), before, after)) break;
      kept.pop();
    }
  }
  return stepsOf(pairsOf(kept), a.length, b.length);
}

/**
 * How the tokens `a` become `b`, for people to read: changes begin and end where words and sentences do, and a kept space
 * or short word between two changes goes with them. `texts` says what is read of a token that is more than its
 * characters (formatting, a footnote mark); tokens are the same where they are `===`.
 */
export function alignWords(a: readonly string[], b: readonly string[], text: (token: string) => string = (token) => token): Step[] {
  const steps = alignSequences(a, b);
  if (steps.every(({ kind }) => kind === "kept")) return steps;
  const [textsA, textsB] = [a.map(text), b.map(text)];
  return joinChanges(slide(steps, { tokens: a, texts: textsA }, { tokens: b, texts: textsB }), textsA, textsB);
}

/** A stretch of text and what became of it. */
export interface WordRun {
  kind: "same" | "removed" | "added";
  text: string;
}

/**
 * How text `a` became text `b`, word by word. What is same or removed gives `a`, what is same or added gives `b`; what
 * was put in another's place stands right after it.
 */
export function diffWords(a: string, b: string): WordRun[] {
  const [tokensA, tokensB] = [splitWords(a), splitWords(b)];
  return alignWords(tokensA, tokensB).map(({ kind, a: inA, b: inB }) => ({
    kind: kind === "kept" ? "same" : kind,
    text: (kind === "added" ? tokensB.slice(inB.from, inB.to) : tokensA.slice(inA.from, inA.to)).join(""),
  }));
}
