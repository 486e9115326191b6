import { alignSequences } from "../../../../../shared/diff/sequence.ts";
import { splitWords } from "../../../../../shared/diff/words.ts";
import type { Run } from "../file/settled.ts";

/** One character of a line, or what stands in it as one. */
export interface Unit {
  /** A character, or a key that tells an object or a note from others; such a key is longer than a character. */
  text: string;
  run: Run;
}

/** Notes that are one and the same in the sent and the returned file have one key. */
export type NoteKey = (id: string) => string;

export function isCharacter({ run }: Unit): boolean {
  return run.kind === "text";
}

export function unitsOf(runs: readonly Run[], noteKey: NoteKey): Unit[] {
  return runs.flatMap((run): Unit[] => {
    if (run.kind === "note") return [{ text: noteKey(run.id), run }];
    if (run.kind === "object") return [{ text: `object ${run.what}`, run }];
    return Array.from(run.text, (text) => ({ text, run }));
  });
}

interface Token {
  key: string;
  from: number;
  to: number;
}

/** Words, spaces and objects, each with the units it takes. */
function tokensOf(texts: readonly string[]): Token[] {
  const tokens: Token[] = [];
  let characters: string[] = [];
  const flush = (end: number): void => {
    let from = end - characters.length;
    for (const key of splitWords(characters.join(""))) {
      const to = from + Array.from(key).length;
      tokens.push({ key, from, to });
      from = to;
    }
    characters = [];
  };
  for (const [place, text] of texts.entries()) {
    if (Array.from(text).length === 1) characters.push(text);
    else {
      flush(place);
      tokens.push({ key: text, from: place, to: place + 1 });
    }
  }
  flush(texts.length);
  return tokens;
}

/**
 * For each unit of `a` the place of its counterpart in `b`, which go upwards; undefined where it has none. Words are kept
 * or not as a whole, but for the letters that one shares with the word in its place at either end.
 */
export function alignUnits(a: readonly string[], b: readonly string[]): (number | undefined)[] {
  const counterparts: (number | undefined)[] = a.map(() => undefined);
  const [tokensA, tokensB] = [tokensOf(a), tokensOf(b)];
  let [atA, atB] = [0, 0];
  const closeGap = (endA: number, endB: number): void => {
    while (atA < endA && atB < endB && a[atA] === b[atB]) counterparts[atA++] = atB++;
    for (let [lastA, lastB] = [endA - 1, endB - 1]; lastA >= atA && lastB >= atB && a[lastA] === b[lastB]; lastA -= 1, lastB -= 1) counterparts[lastA] = lastB;
    [atA, atB] = [endA, endB];
  };
  for (const step of alignSequences(tokensA.map(({ key }) => key), tokensB.map(({ key }) => key))) {
    if (step.kind !== "kept") continue;
    for (let index = 0; index < step.a.to - step.a.from; index += 1) {
      const [inA, inB] = [tokensA[step.a.from + index], tokensB[step.b.from + index]];
      if (!inA || !inB) continue;
      closeGap(inA.from, inB.from);
      for (let place = inA.from; place < inA.to; place += 1) counterparts[place] = inB.from + place - inA.from;
      [atA, atB] = [inA.to, inB.to];
    }
  }
  closeGap(a.length, b.length);
  return counterparts;
}
