import { createQuote } from "../../../../shared/plan/nodes/index.ts";
import { readTabTable } from "../markdown/readTabTable.ts";
import { takeTabTables } from "../markdown/tabTables.ts";
import { paragraphOf, type SourceBlock } from "../source.ts";
import { cleanText } from "./cleanText.ts";
import { guessHeadings } from "./guessHeadings.ts";
import { joinLines } from "./joinLines.ts";
import { follows, itemOf, listFrom, type LineItem } from "./listLines.ts";
import { withoutPageNumbers } from "./pageNumbers.ts";
import { singleSpaced } from "./singleSpaced.ts";

/** A pull quote: its opening sign stands apart from the words, which are often in asterisks. */
const PULL_QUOTE = /^[”“„"»]\s+(?=\S)/u;

function paragraphsIn(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === "") paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

function readProse(lines: readonly string[]): SourceBlock {
  const text = joinLines(lines);
  if (!PULL_QUOTE.test(text)) return paragraphOf([{ text }]);
  const words = text.replace(PULL_QUOTE, "").replace(/^\*(.*)\*$/s, "$1");
  return { type: "ready", block: createQuote("", [{ text: words }]) };
}

/** A paragraph's lines as prose and list items; a number starts an item only where it begins or continues a list. */
function readParagraph(lines: readonly string[], before: LineItem | undefined): (SourceBlock | LineItem)[] {
  const parts: (SourceBlock | LineItem)[] = [];
  let prose: string[] = [];
  let open = before;
  for (const line of lines) {
    const item = itemOf(line);
    const inProse = prose.length > 0 && item?.number !== undefined && !/[.:;!?]$/.test(prose.at(-1)?.trim() ?? "");
    const last = parts.at(-1);
    if (item && !inProse && (item.number === undefined || item.number === 1 || (open && follows(item, open)))) {
      if (prose.length > 0) parts.push(readProse(prose));
      prose = [];
      parts.push(item);
      open = item;
    } else if (last && "lines" in last && prose.length === 0) last.lines.push(line);
    else prose.push(line);
  }
  if (prose.length > 0) parts.push(readProse(prose));
  return parts;
}

/** A numbered line with no other number after it is a heading or a sentence, not a list of one. */
function listOrLine(items: readonly LineItem[]): SourceBlock {
  const [only] = items;
  if (items.length === 1 && only?.number !== undefined) {
    return paragraphOf([{ text: `${only.number}. ${joinLines(only.lines)}` }]);
  }
  return listFrom(items);
}

function joinItems(parts: readonly (SourceBlock | LineItem)[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let items: LineItem[] = [];
  const flush = (): void => {
    if (items.length > 0) blocks.push(listOrLine(items));
    items = [];
  };
  for (const part of parts) {
    if ("lines" in part) {
      const last = items.at(-1);
      const sameKind = last === undefined || (last.number === undefined) === (part.number === undefined) || part.indent !== last.indent;
      if (!sameKind || !follows(part, last)) flush();
      items.push(part);
    } else {
      flush();
      blocks.push(part);
    }
  }
  flush();
  return blocks;
}

/**
 * The blocks of a text without markup, as its blank lines, list signs and tabs part it; its headings are guessed.
 * Page numbers are left out, and the title where it comes again at the top of each page.
 */
export function readText(source: string): SourceBlock[] {
  const { text, tables } = takeTabTables(cleanText(source));
  const lines = singleSpaced(withoutPageNumbers(text.split("\n")));
  const parts: (SourceBlock | LineItem)[] = [];
  let open: LineItem | undefined;
  for (const paragraph of paragraphsIn(lines)) {
    const rows = paragraph.length === 1 ? tables.get(paragraph[0]?.trim() ?? "") : undefined;
    if (rows) {
      parts.push(...readTabTable(rows, "text").map((block): SourceBlock => ({ type: "ready", block })));
      continue;
    }
    const read = readParagraph(paragraph, open);
    const last = read.at(-1);
    open = last && "lines" in last ? last : undefined;
    parts.push(...read);
  }
  return guessHeadings(joinItems(parts));
}
