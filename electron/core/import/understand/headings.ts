import { isAll, isBlank, lineText, without } from "../inlines.ts";
import { paragraphOf, PSEUDO_DEPTH, type SourceBlock, type SourceHeading } from "../source.ts";
import { titleKey, type ContentsTitle } from "./contents.ts";
import { NUMBERING_LINE, OPENING_CHAPTER } from "./titlePatterns.ts";
import { asSentence, type WordForms } from "./sentenceCase.ts";

const LONGEST_HEADING = 200;
const SENTENCE_WORDS = 8;
const LONGEST_PSEUDO_WORDS = 12;

/** A whole sentence set as a heading. */
export function isSentence(heading: SourceHeading): boolean {
  const text = lineText(heading.inlines);
  return /[.!?]$/.test(text) && text.split(" ").length >= SENTENCE_WORDS;
}

/** Of equally frequent values the smallest; undefined of none. */
export function mostFrequent(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0];
}

/** The titles an old contents list names once, of chapters, and those it names again and again, of parts of each. */
export interface Listed {
  chapters: ReadonlySet<string>;
  parts: ReadonlySet<string>;
}

/** The words of a title in no order: "Muligheder og udfordringer" is the part "Udfordringer og muligheder" again. */
function wordsOf(title: string): string {
  return titleKey(title).split(" ").sort().join(" ");
}

export function listedTitles(titles: readonly ContentsTitle[]): Listed {
  const counts = new Map<string, number>();
  for (const { title } of titles) counts.set(wordsOf(title), (counts.get(wordsOf(title)) ?? 0) + 1);
  const isPart = new Set(titles.filter((title) => title.isPart).map(({ title }) => titleKey(title)));
  const keys = [...new Set(titles.map(({ title }) => titleKey(title)))].filter((key) => key !== "");
  const chapters = keys.filter((key) => counts.get(wordsOf(key)) === 1 && !isPart.has(key));
  return { chapters: new Set(chapters), parts: new Set(keys.filter((key) => (counts.get(wordsOf(key)) ?? 0) > 1)) };
}

/** A short bold line by itself is a heading to whoever wrote it. */
function isPseudoHeading(block: SourceBlock): boolean {
  if (block.type !== "paragraph" || !isAll("bold", block.inlines)) return false;
  const text = lineText(block.inlines);
  return !/[.!?:;,]$/.test(text) && text.split(" ").length < LONGEST_PSEUDO_WORDS && !/[\n\u2028]/.test(text);
}

function joinNumberingLines(blocks: readonly SourceBlock[], forms: WordForms): SourceBlock[] {
  const joined: SourceBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const isNumber = last?.type === "heading" && NUMBERING_LINE.test(lineText(last.inlines));
    if (block.type !== "heading" || !isNumber || isSentence(block)) {
      joined.push(block);
      continue;
    }
    const number = lineText(last.inlines).replace(/\s*[.:]$/, "");
    joined[joined.length - 1] = { ...block, inlines: [{ text: `${number}: ` }, ...asSentence(block.inlines, forms)] };
  }
  return joined;
}

/** With this many chapters of the contents list found, what it does not name is no chapter. */
const ENOUGH_LISTED = 3;

/**
 * Every heading of the document as a heading: also paragraphs the contents list names and short bold lines, and none
 * that is a whole paragraph set as one. Empty ones are gone.
 */
export function recogniseHeadings(blocks: readonly SourceBlock[], listed: Listed, forms: WordForms): SourceBlock[] {
  const keyOf = (block: SourceBlock): string =>
    block.type === "heading" || block.type === "paragraph" ? titleKey(lineText(block.inlines)) : "";
  const depths = blocks.flatMap((block) => (block.type === "heading" && listed.chapters.has(keyOf(block)) ? [block.depth] : []));
  const chapterDepth = mostFrequent(depths) ?? 1;
  const trusted = blocks.filter((block) => listed.chapters.has(keyOf(block))).length >= ENOUGH_LISTED;
  const known = blocks.flatMap((block): SourceBlock[] => {
    if (block.type !== "heading" && block.type !== "paragraph") return [block];
    if (isBlank(block.inlines)) return [];
    const key = keyOf(block);
    if (block.type === "heading") {
      const isParagraph = lineText(block.inlines).length > LONGEST_HEADING && !listed.chapters.has(key);
      if (isParagraph) return [paragraphOf(block.inlines)];
      const isPart = block.guessed && trusted && block.depth > 0 && !listed.chapters.has(key) && !OPENING_CHAPTER.test(key);
      return [isPart ? { ...block, depth: PSEUDO_DEPTH } : block];
    }
    const inlines = without("bold", block.inlines);
    if (listed.chapters.has(key)) return [{ type: "heading", depth: chapterDepth, inlines }];
    if (listed.parts.has(key) || isPseudoHeading(block)) return [{ type: "heading", depth: PSEUDO_DEPTH, inlines }];
    return [block];
  });
  return joinNumberingLines(known, forms);
}
