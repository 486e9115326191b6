import { lineText, splitLines } from "../inlines.ts";
import { blockLines } from "../items.ts";
import type { SourceBlock } from "../source.ts";

/** A title as a contents list has it. */
export interface ContentsTitle {
  title: string;
  /** Its number or indentation shows it to be part of a chapter: "1.1 Baggrund". */
  isPart: boolean;
}

const NAME = /^\**(?:indhold|indholdsfortegnelse|indholdsoversigt)\**\s*:?$/i;

/** Dots that lead to a page number; OCR may lose the number. */
const LEADER = /\s*(?:\.{4,}|…{2,}|(?:\. ){3,}\.?|_{4,})[\s.…]*(?:\d{1,3})?$/;

/** The same in the middle of a line, where a whole list was run together; here the number must be there. */
const INNER_LEADER = /\s*(?:\.{3,}|…+)\s*(\d{1,3})(?=\s|$)/g;

/** A page number set apart by a tab or a wide space. */
const PAGE = /(?:\t|\s{3,})\s*\d{1,3}$/;

const FEWEST = 3;

/** A line with dots that lead to a page number. */
export function isContentsLine(line: string): boolean {
  return LEADER.test(line.trimEnd()) && /[\p{L}\p{N}]/u.test(line);
}

function withoutPage(line: string): string {
  return line.replace(LEADER, "").replace(PAGE, "").trim();
}

/** A title as it may be compared: no case, numbers in front, marks or spacing. */
export function titleKey(title: string): string {
  return title
    .toLowerCase()
    .replace(/^\s*(?:kapitel\s+)?(?:\d+\.?)+\s+/, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function rawLines(block: SourceBlock): string[] {
  const lines = block.type === "paragraph" || block.type === "heading" ? splitLines(block.inlines) : blockLines(block);
  return lines
    .flatMap((line) => splitLines(line).map((part) => part.map((node) => ("text" in node ? node.text : lineText([node]))).join("")))
    .filter((line) => line.trim() !== "");
}

/** Entries run together on one line: "Forord... 4 Baggrund... 5". */
function runTogether(line: string): string[] {
  const parts = line.split(INNER_LEADER).filter((_, index) => index % 2 === 0);
  return parts.length > FEWEST ? parts.slice(0, -1).map((part) => part.trim()) : [];
}

/** The titles in a block that holds nothing else; `known` are the document's own headings. Empty where it is no list. */
function entriesIn(block: SourceBlock, underName: boolean, known: ReadonlySet<string>): string[] {
  if (block.type === "heading" || block.type === "rule") return [];
  const lines = rawLines(block);
  const [line = ""] = lines;
  if (lines.length === 1 && runTogether(line).length > 0) return runTogether(line.replace(/^\s*indhold\w*:?\s+/i, ""));
  const isEntry = (text: string): boolean =>
    isContentsLine(text) || (underName && (PAGE.test(text) || known.has(titleKey(text.replace(/\s+\d{1,3}$/, "")))));
  const entries = lines.filter(isEntry);
  const enough = block.type === "paragraph" && lines.length < 3 ? entries.length === lines.length : entries.length * 2 > lines.length;
  return lines.length > 0 && enough ? lines.map(withoutPage) : [];
}

/** Whether this block is the contents list's own heading. */
function isName(block: SourceBlock): boolean {
  return (block.type === "heading" || block.type === "paragraph") && NAME.test(lineText(block.inlines));
}

/** Every heading's title and every line that stands alone, to know a contents list without page numbers by. */
function ownTitles(blocks: readonly SourceBlock[]): Set<string> {
  return new Set(
    blocks.flatMap((block) => (block.type === "heading" && !isName(block) ? [titleKey(lineText(block.inlines))] : [])),
  );
}

/**
 * The document without its old contents list, which the plan makes anew, and the titles that list held. A list under the
 * word "Indhold", or one with dots that lead to page numbers; anything less certain stays.
 */
export function takeContents(blocks: readonly SourceBlock[]): { blocks: SourceBlock[]; titles: ContentsTitle[] } {
  const known = ownTitles(blocks);
  known.delete("");
  const kept: SourceBlock[] = [];
  const titles: ContentsTitle[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block) continue;
    const named = isName(block);
    let end = named ? index + 1 : index;
    const found: string[] = [];
    for (let next = blocks[end]; next; next = blocks[end]) {
      const entries = entriesIn(next, named, known);
      if (entries.length === 0 && !(named && next.type === "rule")) break;
      found.push(...entries);
      end += 1;
    }
    if (found.length >= (named ? 2 : FEWEST)) {
      titles.push(...found.filter((title) => title !== "").map((title) => ({ title, isPart: /^\s*\d+\.\d/.test(title) })));
      index = end - 1;
    } else {
      kept.push(block);
    }
  }
  return { blocks: kept, titles };
}
