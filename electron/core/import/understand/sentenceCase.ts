import type { Inline } from "../../../../shared/plan/nodes/index.ts";
import { inlineText } from "../../../../shared/plan/tree.ts";
import { lineText, mapTexts, splitLines } from "../inlines.ts";
import { blockLines } from "../items.ts";
import type { SourceBlock } from "../source.ts";

/** A word in lower case → how running text spells it where it is always capitalised: "odsherred" → "Odsherred". */
export type WordForms = ReadonlyMap<string, string>;

const WORD = /[\p{L}\p{N}]+/gu;
/** Without I and VI, which are words. */
const ROMAN = /^(?:i{2,3}|iv|vi{2,3}|ix|xi{1,3})$/;

/** All in capitals, and long enough that it was done for show. */
export function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length >= 4 && letters.every((letter) => letter === letter.toUpperCase()) && /\p{Lu}{2}/u.test(text);
}

/** Runs of running text, where capitals mean names; headings and shouted lines say nothing about that. */
function runningText(blocks: readonly SourceBlock[]): string[] {
  return blocks
    .filter((block) => block.type !== "heading")
    .flatMap(blockLines)
    .flatMap((line) => splitLines(line).map((part) => lineText(part)))
    .filter((line) => !isShouted(line));
}

/** How often a word is spelled each way where no sentence starts. */
export function wordForms(blocks: readonly SourceBlock[]): WordForms {
  const counts = new Map<string, Map<string, number>>();
  for (const text of runningText(blocks)) {
    for (const match of text.matchAll(WORD)) {
      const [word] = match;
      const before = text.slice(0, match.index).trimEnd();
      const startsSentence = before === "" || /[.!?:–—•-]$/u.test(before);
      if (startsSentence && !/\p{Lu}{2}/u.test(word)) continue;
      const key = word.toLowerCase();
      const forms = counts.get(key) ?? new Map<string, number>();
      counts.set(key, forms.set(word, (forms.get(word) ?? 0) + 1));
    }
  }
  const known = new Map<string, string>();
  for (const [key, forms] of counts) {
    const [best] = [...forms].sort(([, a], [, b]) => b - a);
    if (best && !forms.has(key)) known.set(key, best[0]);
  }
  return known;
}

/** "i lindholm kommune": what stands before the word is a name, also where the text never has it elsewhere. */
const NAMED_MUNICIPALITY = /(?<![\p{L}-])(?!(?:en|den|denne|vores|hver|enhver|egen|samme|hele|ny|af|i|til|og) )\p{Ll}[\p{L}-]* kommunes?(?!\p{L})/gu;

function capitalised(words: string): string {
  return words.replaceAll(/(^|[ -])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function spelled(word: string, forms: WordForms): string {
  const key = word.toLowerCase();
  const known = forms.get(key);
  if (known !== undefined) return known;
  const owner = key.endsWith("s") ? forms.get(key.slice(0, -1)) : undefined;
  if (owner !== undefined) return `${owner}s`;
  return ROMAN.test(key) ? word : key;
}

/** `text`, where it shouts, as a sentence: names and abbreviations as the rest of the document spells them. */
export function sentenceText(text: string, forms: WordForms): string {
  if (!isShouted(text)) return text;
  const lower = text.replaceAll(WORD, (word) => spelled(word, forms)).replaceAll(NAMED_MUNICIPALITY, capitalised);
  const start = /^[^\p{L}]*(?:\d+\.\s*)?[^\p{L}]*/u.exec(lower)?.[0].length ?? 0;
  const sentence = lower.slice(0, start) + lower.slice(start, start + 1).toUpperCase() + lower.slice(start + 1);
  // A few letters change length with their case; then places no longer match, and the words stay as they were.
  return sentence.length === text.length ? sentence : text;
}

/** The same for inline content, whose runs keep their places. */
export function asSentence(inlines: readonly Inline[], forms: WordForms): Inline[] {
  const sentence = sentenceText(inlineText(inlines), forms);
  let at = 0;
  return mapTexts(inlines, (text) => {
    const end = at + text.text.length;
    const changed = { ...text, text: sentence.slice(at, end) };
    at = end;
    return changed;
  });
}
