import type { Table } from "../../../../shared/plan/nodes/index.ts";
import { cellOf, tablesOf, type SourceCell } from "../grid.ts";
import { flowOf, withoutOwnNumbers } from "../items.ts";
import { paragraphOf, type SourceBlock } from "../source.ts";
import { readHtml } from "./html.ts";
import { readMarkdownLine } from "./markdownLine.ts";

const HOLDS_BLOCKS = /<(?:ol|ul|li|p|div|table|h[1-6])\b/i;

/** How the text of cells is written. */
type Writing = "markdown" | "text";

function readCell(text: string, writing: Writing): SourceBlock[] {
  if (writing === "text") return [paragraphOf([{ text }])];
  return HOLDS_BLOCKS.test(text) ? readHtml(text) : [paragraphOf(readMarkdownLine(text))];
}

function sourceCell(text: string, writing: Writing, colSpan = 1): SourceCell {
  const blocks = readCell(text, writing).map((block) =>
    block.type === "list" ? { ...block, list: withoutOwnNumbers(block.list) } : block,
  );
  return cellOf(flowOf(blocks), colSpan);
}

function withoutEmptyEnd(row: readonly string[]): string[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== "") + 1);
}

/**
 * A table from rows of cells. A first row with fewer cells than the others is a head whose last cell covers the rest
 * of the columns, as where OCR met a merged cell.
 */
export function readTabTable(rows: readonly string[][], writing: Writing = "markdown"): Table[] {
  const [first = [], ...body] = rows.map(withoutEmptyEnd);
  const columns = Math.max(0, ...body.map((row) => row.length));
  const missing = columns - first.length;
  const isHead = missing > 0 && first.length > 1;
  const head = first.map((cell, index) => sourceCell(cell, writing, isHead && index === first.length - 1 ? missing + 1 : 1));
  return tablesOf([head, ...body.map((row) => row.map((cell) => sourceCell(cell, writing)))], isHead ? 1 : undefined);
}
