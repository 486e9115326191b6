import type { Table } from "../nodes/index.ts";
import { alignmentsOf, withAlignments } from "./align.ts";
import { cellsIn, type TableRect } from "./merge.ts";
import { repairTable } from "./repair.ts";
import { withCells } from "./spans.ts";

/**
 * The cells that touch `rect`, as a table of their own with the widths, alignment and headers they have here. It has the title and
 * source only where it is the whole table.
 */
export function cutTable(table: Table, rect: TableRect): Table {
  const whole = repairTable(table);
  const { rect: cut, cells } = cellsIn(whole, rect);
  const isWhole = cut.row === 0 && cut.column === 0;
  if (isWhole && cut.rows >= whole.children.length && cut.columns >= whole.columns.length) return whole;
  const kept = new Set(cells.map(({ cell }) => cell));
  const rows = whole.children.slice(cut.row, cut.row + cut.rows);
  const part = {
    ...whole,
    caption: "",
    source: "",
    headerRows: Math.max(0, whole.headerRows - cut.row),
    headerColumns: Math.max(0, whole.headerColumns - cut.column),
    columns: whole.columns.slice(cut.column, cut.column + cut.columns),
    children: rows.map((row) => withCells(row, row.children.filter((cell) => kept.has(cell)))),
  };
  return repairTable(withAlignments(part, alignmentsOf(whole).slice(cut.column, cut.column + cut.columns)));
}
