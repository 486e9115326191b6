import { createCell, MAX_HEADERS, MAX_SPAN, type Cell, type Table } from "../nodes/index.ts";
import { alignmentsOf, withAlignments } from "./align.ts";
import { layOutTable } from "./grid.ts";
import { repairTable } from "./repair.ts";
import { meanShare, withCells, withSpans } from "./spans.ts";

/**
 * A new column of empty cells as column `at` (0 to the number of columns), as wide as the others are on average. A cell
 * that spans across the place grows by one. A column put in among the header columns is one of them. The table itself
 * where it has no room for another column.
 */
export function insertColumn(table: Table, at: number): Table {
  const whole = repairTable(table);
  const grid = layOutTable(whole);
  if (grid.columns === MAX_SPAN) return whole;
  const column = Math.max(0, Math.min(at, grid.columns));
  const rows: Cell[][] = whole.children.map(() => []);
  const filled = new Set<number>();
  for (const placed of grid.cells) {
    const { cell, row, rowSpan, colSpan } = placed;
    if (placed.column < column && placed.column + colSpan > column) {
      rows[row]?.push(withSpans(cell, rowSpan, colSpan + 1));
      for (let line = row; line < row + rowSpan; line += 1) filled.add(line);
      continue;
    }
    if (placed.column >= column && !filled.has(row)) {
      rows[row]?.push(createCell());
      filled.add(row);
    }
    rows[row]?.push(cell);
  }
  for (const [row, cells] of rows.entries()) if (!filled.has(row)) cells.push(createCell());
  const wider = {
    ...whole,
    headerColumns: column < whole.headerColumns ? Math.min(whole.headerColumns + 1, MAX_HEADERS) : whole.headerColumns,
    columns: whole.columns.toSpliced(column, 0, meanShare(whole.columns)),
    children: whole.children.map((row, index) => withCells(row, rows[index] ?? [])),
  };
  return repairTable(withAlignments(wider, alignmentsOf(whole).toSpliced(column, 0, "auto")));
}

/**
 * The table without column `at`; null when that was the last one. A cell that spans across the column shrinks by one
 * and keeps all it holds. The table itself where there is no such column.
 */
export function deleteColumn(table: Table, at: number): Table | null {
  const whole = repairTable(table);
  const grid = layOutTable(whole);
  if (at < 0 || at >= grid.columns) return whole;
  if (grid.columns === 1) return null;
  const changed = new Map<Cell, Cell[]>(
    grid.cells
      .filter(({ column, colSpan }) => column <= at && column + colSpan > at)
      .map(({ cell, rowSpan, colSpan }) => [cell, colSpan > 1 ? [withSpans(cell, rowSpan, colSpan - 1)] : []]),
  );
  const narrower = {
    ...whole,
    headerColumns: at < whole.headerColumns ? whole.headerColumns - 1 : whole.headerColumns,
    columns: whole.columns.toSpliced(at, 1),
    children: whole.children.map((row) => withCells(row, row.children.flatMap((cell) => changed.get(cell) ?? [cell]))),
  };
  return repairTable(withAlignments(narrower, alignmentsOf(whole).toSpliced(at, 1)));
}
