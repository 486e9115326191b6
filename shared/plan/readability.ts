import type { Section } from "./nodes/index.ts";
import { inlineText, sectionBlocks } from "./tree.ts";

/** Below this many words a reading ease says more about chance than about the text. */
const FEWEST_WORDS = 100;

const ABBREVIATIONS = /\b(?:bl\.a|f\.eks|m\.m|m\.v|mv|mio|mia|ca|pct|inkl|ekskl|jf|nr|stk|evt|osv|dvs|pr|pkt)\./giu;

/** LIX counts: words, words of seven letters or more, and sentences, in running prose only (no headings or lists). */
interface Counts {
  words: number;
  longWords: number;
  sentences: number;
}

const countsIn = new WeakMap<Section, Counts>();

function prose(section: Section): string[] {
  return sectionBlocks(section)
    .flatMap((block) => (block.type === "factBox" ? block.children : [block]))
    .filter((block) => block.type === "paragraph" || block.type === "lead" || block.type === "quote")
    .map((block) => inlineText(block.children));
}

function countSection(section: Section): Counts {
  const known = countsIn.get(section);
  if (known) return known;
  const counts: Counts = { words: 0, longWords: 0, sentences: 0 };
  for (const paragraph of prose(section)) {
    // The points in "3.478" and "bl.a." end no sentence.
    const text = paragraph.replace(ABBREVIATIONS, (found) => found.replaceAll(".", "")).replace(/(\d)\.(?=\d)/g, "$1");
    const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
    if (words.length === 0) continue;
    counts.words += words.length;
    counts.longWords += words.filter((word) => word.length >= 7).length;
    counts.sentences += Math.max(1, text.match(/[.!?:]+(?=\s|$)/g)?.length ?? 0);
  }
  countsIn.set(section, counts);
  return counts;
}

/**
 * Björnsson's LIX, rounded: words per sentence plus the percentage of long words. About 25-34 is easy, 35-44 medium,
 * 45-54 hard, from 55 very hard. Null where there is too little running text to say anything.
 */
export function measureLix(sections: readonly Section[]): number | null {
  const all = sections.map(countSection);
  const sum = (pick: (counts: Counts) => number) => all.reduce((total, counts) => total + pick(counts), 0);
  const words = sum((counts) => counts.words);
  if (words < FEWEST_WORDS) return null;
  return Math.round(words / sum((counts) => counts.sentences) + (100 * sum((counts) => counts.longWords)) / words);
}
