import type { Cell, Table } from "../nodes/index.ts";
import { alignmentsOf, withAlignments } from "./align.ts";
import { layOutTable } from "./grid.ts";
import { repairTable } from "./repair.ts";
import { withCells } from "./spans.ts";

/** Rows or columns from `start` up to, not including, `end`. */
interface Block {
  start: number;
  end: number;
}

/** The smallest block around `block` that no cell reaches out of; `spans` are those of the cells in that direction. */
function wholeBlock(block: Block, spans: readonly Block[]): Block {
  let { start, end } = block;
  for (let grown = true; grown; ) {
    grown = false;
    for (const span of spans) {
      if (span.start >= end || span.end <= start || (span.start >= start && span.end <= end)) continue;
      start = Math.min(start, span.start);
      end = Math.max(end, span.end);
      grown = true;
    }
  }
  return { start, end };
}

/** The old numbers in their new order; undefined where there is nothing to change places with. */
function swapped(block: Block, spans: readonly Block[], count: number, by: 1 | -1): number[] | undefined {
  const moved = wholeBlock(block, spans);
  const beside = by < 0 ? moved.start - 1 : moved.end;
  if (block.start < 0 || block.end > count || beside < 0 || beside >= count) return undefined;
  const other = wholeBlock({ start: beside, end: beside + 1 }, spans);
  const [first, second] = by < 0 ? [other, moved] : [moved, other];
  const all = Array.from({ length: count }, (_, index) => index);
  return [
    ...all.slice(0, first.start),
    ...all.slice(second.start, second.end),
    ...all.slice(first.start, first.end),
    ...all.slice(second.end),
  ];
}

/**
 * The table with rows `at` up to `at + count` one place further up (-1) or down (1). Rows that cells tie together by
 * spanning them move, and are passed, as one. As many rows are header rows as before, whichever they are now. The table
 * itself where there is nothing to change places with.
 */
export function moveRows(table: Table, at: number, count: number, by: 1 | -1): Table {
  const whole = repairTable(table);
  const grid = layOutTable(whole);
  const spans = grid.cells.map(({ row, rowSpan }) => ({ start: row, end: row + rowSpan }));
  const order = swapped({ start: at, end: at + count }, spans, grid.rows, by);
  return order ? { ...whole, children: order.flatMap((row) => whole.children[row] ?? []) } : whole;
}

/** As `moveRows`, with columns one place to the left (-1) or right (1). They keep their widths and how they are set. */
export function moveColumns(table: Table, at: number, count: number, by: 1 | -1): Table {
  const whole = repairTable(table);
  const grid = layOutTable(whole);
  const spans = grid.cells.map(({ column, colSpan }) => ({ start: column, end: column + colSpan }));
  const order = swapped({ start: at, end: at + count }, spans, grid.columns, by);
  if (!order) return whole;
  const places = new Map<Cell, number>(grid.cells.map(({ cell, column }) => [cell, order.indexOf(column)]));
  const inOrder = (cells: readonly Cell[]) => cells.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  const alignments = alignmentsOf(whole);
  const moved = {
    ...whole,
    columns: order.flatMap((column) => whole.columns[column] ?? []),
    children: whole.children.map((row) => withCells(row, inOrder(row.children))),
  };
  return withAlignments(moved, order.flatMap((column) => alignments[column] ?? []));
}
