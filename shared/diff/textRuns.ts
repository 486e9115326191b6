import { MARKS, type Inline, type Text } from "../plan/nodes/index.ts";
import { normaliseInlines } from "../plan/normaliseInlines.ts";
import { isText } from "../plan/tree.ts";
import type { Step } from "./sequence.ts";
import { alignWords, ELEMENT, splitWords } from "./words.ts";

/**
 * A stretch of a text and what became of it: `before` in the old text, `after` in the new one, empty where it is not
 * there. `restyled` has the same words with other marks.
 */
export interface TextRun {
  kind: "same" | "removed" | "added" | "restyled";
  before: Inline[];
  after: Inline[];
}

/** A word with the marks of its letters, or an element of the sentence, taken as one. */
export interface Token {
  key: string;
  inlines: Inline[];
}

/** Cuts the letters that `length` says off the front of `runs`, which shrink. */
function cut(runs: Text[], length: number): Text[] {
  const cuts: Text[] = [];
  for (let left = length; left > 0;) {
    const run = runs.shift();
    if (!run) break;
    cuts.push({ ...run, text: run.text.slice(0, left) });
    if (run.text.length > left) runs.unshift({ ...run, text: run.text.slice(left) });
    left -= run.text.length;
  }
  return cuts;
}

export function tokensOf(inlines: readonly Inline[]): Token[] {
  const tokens: Token[] = [];
  let runs: Text[] = [];
  const flush = (): void => {
    const left = runs.filter(({ text }) => text !== "");
    for (const key of splitWords(left.map(({ text }) => text).join(""))) tokens.push({ key, inlines: cut(left, key.length) });
    runs = [];
  };
  for (const inline of inlines) {
    if (isText(inline)) runs.push(inline);
    else {
      flush();
      tokens.push({ key: `${ELEMENT}${JSON.stringify(inline)}`, inlines: [inline] });
    }
  }
  flush();
  return tokens;
}

function marksOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (isText(inline) ? MARKS.filter((mark) => inline[mark]).join() + inline.text.length : "")).join("|");
}

/** What a stretch holds, joined; none for none. */
function joined(tokens: readonly Token[]): Inline[] {
  const inlines = tokens.flatMap((token) => token.inlines);
  if (inlines.length === 0) return [];
  return normaliseInlines(inlines).filter((inline) => !isText(inline) || inline.text !== "");
}

/** How the one text became the other, token by token and whatever their marks. */
export function alignTokens(a: readonly Token[], b: readonly Token[]): Step[] {
  const read = (key: string): string => (key.startsWith(ELEMENT) ? ELEMENT : key);
  return alignWords(a.map(({ key }) => key), b.map(({ key }) => key), read);
}

/** How inline content became other: word by word, what only got other marks told apart. Empty runs of text are nothing. */
export function textRuns(before: readonly Inline[], after: readonly Inline[]): TextRun[] {
  const [a, b] = [tokensOf(before), tokensOf(after)];
  return alignTokens(a, b).flatMap(({ kind, a: inA, b: inB }): TextRun[] => {
    const [tokensA, tokensB] = [a.slice(inA.from, inA.to), b.slice(inB.from, inB.to)];
    if (kind === "removed") return [{ kind, before: joined(tokensA), after: [] }];
    if (kind === "added") return [{ kind, before: [], after: joined(tokensB) }];
    const runs: { restyled: boolean; tokens: [Token[], Token[]] }[] = [];
    for (const [index, token] of tokensA.entries()) {
      const other = tokensB[index];
      if (!other) break;
      const restyled = marksOf(token.inlines) !== marksOf(other.inlines);
      const last = runs.at(-1);
      if (last?.restyled === restyled) {
        last.tokens[0].push(token);
        last.tokens[1].push(other);
      } else runs.push({ restyled, tokens: [[token], [other]] });
    }
    return runs.map(({ restyled, tokens: [old, now] }) => ({
      kind: restyled ? "restyled" : "same",
      before: joined(old),
      after: joined(now),
    }));
  });
}

/** Whether the words, read without marks, are the same. */
export function isOnlyRestyled(runs: readonly TextRun[]): boolean {
  return runs.every(({ kind }) => kind === "same" || kind === "restyled");
}
