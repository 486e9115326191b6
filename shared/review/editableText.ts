import { alignTokens, tokensOf, type Token } from "../diff/textRuns.ts";
import { ELEMENT, splitWords } from "../diff/words.ts";
import { told, type Words } from "../diff/describeChange.ts";
import { normaliseInlines } from "../plan/normaliseInlines.ts";
import type { Inline } from "../plan/nodes/index.ts";
import { isText } from "../plan/tree.ts";

/** What an element of a sentence reads as, so that it can be found again in what somebody wrote. */
function placeholder(element: Inline, words: Words): string {
  const text = told([element], words);
  return text.trim() === "" ? "[felt]" : text;
}

/** A text as plain words to write in; notes, links, fields and figures as they read. */
export function editableText(inlines: readonly Inline[], words: Words): string {
  return inlines.map((inline) => (isText(inline) ? inline.text : placeholder(inline, words))).join("");
}

/** Cuts what was written where one of `elements` stands as it reads; each is found once. */
function cutAtElements(written: string, elements: readonly Inline[], words: Words): Token[] {
  const [element, ...rest] = elements;
  if (!element) return splitWords(written).map((key) => ({ key, inlines: [{ text: key }] }));
  const text = placeholder(element, words);
  const at = written.indexOf(text);
  if (at === -1) return cutAtElements(written, rest, words);
  const own: Token = { key: `${ELEMENT}${JSON.stringify(element)}`, inlines: [element] };
  return [...cutAtElements(written.slice(0, at), rest, words), own, ...cutAtElements(written.slice(at + text.length), rest, words)];
}

/**
 * What somebody wrote in `editableText` of one of `sources`, as inline content: what still reads as an element of theirs
 * is that element, and words that stand as in the first of them keep their marks.
 */
export function fromEditableText(written: string, sources: readonly (readonly Inline[])[], words: Words): Inline[] {
  const known = new Map(sources.flat().flatMap((inline) => (isText(inline) ? [] : [[JSON.stringify(inline), inline] as const])));
  // The longest first: a short one may read as a part of it.
  const elements = [...known.values()].toSorted((a, b) => placeholder(b, words).length - placeholder(a, words).length);
  const tokens = cutAtElements(written, elements, words);
  const source = tokensOf(sources[0] ?? []);
  const inlines = alignTokens(source, tokens).flatMap(({ kind, a, b }) =>
    kind === "kept" ? source.slice(a.from, a.to) : kind === "added" ? tokens.slice(b.from, b.to) : [],
  );
  return normaliseInlines(inlines.flatMap((token) => token.inlines));
}
