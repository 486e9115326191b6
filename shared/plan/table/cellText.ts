import { inlineWords } from "../derivedWords.ts";
import type { Flow } from "../nodes/index.ts";
import type { DerivedInline } from "../tree.ts";

/** Says what a field, a key figure or a reference says (`derivedWords`). */
export type WordsOf = (inline: DerivedInline) => string;

const nothing: WordsOf = () => "";

function lines(flow: Flow, words: WordsOf): string[] {
  if (flow.type === "paragraph") return [inlineWords(flow.children, words)];
  return flow.children.flatMap((item) => item.children.flatMap((inner) => lines(inner, words)));
}

/**
 * The words of a cell's content on one line, list items among them; footnotes are left out. What follows from the plan's
 * data counts with the words that `words` gives it, and is left out without it, as where it has been spelled out before.
 */
export function cellText(content: readonly Flow[], words: WordsOf = nothing): string {
  return content.flatMap((flow) => lines(flow, words)).join(" ").replaceAll(/\s+/g, " ").trim();
}
