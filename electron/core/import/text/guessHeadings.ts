import { lineText, splitLines } from "../inlines.ts";
import type { SourceBlock, SourceHeading } from "../source.ts";
import { isShouted } from "../understand/sentenceCase.ts";
import { NUMBERING_LINE, OPENING_CHAPTER, PLAN_NAME } from "../understand/titlePatterns.ts";

const LONGEST = 100;
const MOST_WORDS = 14;

/** What stands under a heading: a paragraph at least this long, or a list. */
const RUNNING = 80;

const OTHER_LINE = /^(?:kilde|foto|forsidefoto|figur|tabel|tlf|telefon|e-?mail|www|https?)(?![\p{L}])/iu;
const OTHER_START = /^[\p{Ll}”“„"»'(]/u;

const DEPTH = { title: 0, shouted: 2, plain: 3 } as const;

function textOf(block: SourceBlock | undefined): string {
  return block?.type === "paragraph" ? lineText(block.inlines) : "";
}

function couldBeHeading(block: SourceBlock | undefined): boolean {
  const text = textOf(block);
  const words = text.split(" ").length;
  const lines = block?.type === "paragraph" ? splitLines(block.inlines).length : 0;
  if (lines > 1 && !isShouted(text)) return false;
  const shaped = text !== "" && text.length <= LONGEST && words <= MOST_WORDS && !/[.,;:!?]$/.test(text);
  return shaped && /\p{L}{2}/u.test(text) && !OTHER_LINE.test(text) && !OTHER_START.test(text);
}

function isUnderHeading(block: SourceBlock | undefined): boolean {
  return block?.type === "list" || block?.type === "ready" || textOf(block).length >= RUNNING;
}

/** Whether something of substance follows; a line in capitals may have another heading in between. */
function leadsSomewhere(blocks: readonly SourceBlock[], index: number): boolean {
  const text = textOf(blocks[index]);
  const next = blocks[index + 1];
  if (/^\p{Ll}/u.test(textOf(next))) return false;
  const isLabelled = /:$/.test(textOf(next)) && isUnderHeading(blocks[index + 2]);
  if (isUnderHeading(next) || isLabelled) return true;
  return (isShouted(text) || NUMBERING_LINE.test(text)) && couldBeHeading(next) && isUnderHeading(blocks[index + 2]);
}

function isTitle(blocks: readonly SourceBlock[]): boolean {
  const [first, second] = blocks;
  if (!couldBeHeading(first) || OPENING_CHAPTER.test(textOf(first))) return false;
  return PLAN_NAME.test(textOf(first)) || !isUnderHeading(second);
}

/**
 * The headings of a text without markup: short lines by themselves, without an end, that something follows. Those in
 * capitals stand above the others. A first line that nothing stands under is the title, and goes where it comes again
 * at the top of each page.
 */
export function guessHeadings(blocks: readonly SourceBlock[]): SourceBlock[] {
  const title = isTitle(blocks) ? textOf(blocks[0]) : undefined;
  return blocks.flatMap((block, index): SourceBlock[] => {
    if (block.type !== "paragraph" || !couldBeHeading(block)) return [block];
    const text = textOf(block);
    const heading = (depth: number): SourceHeading[] => [{ type: "heading", depth, inlines: [{ text }], guessed: true }];
    if (index === 0 && title !== undefined) return heading(DEPTH.title);
    if (text === title && isUnderHeading(blocks[index - 1])) return [];
    if (!leadsSomewhere(blocks, index)) return [block];
    return heading(isShouted(text) ? DEPTH.shouted : DEPTH.plain);
  });
}
