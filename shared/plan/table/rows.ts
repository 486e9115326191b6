import { createRow, MAX_HEADERS, type Cell, type Table } from "../nodes/index.ts";
import { layOutTable, type PlacedCell, type TableGrid } from "./grid.ts";
import { repairTable } from "./repair.ts";
import { emptyCells, withCells, withSpans } from "./spans.ts";

function cellsFrom(grid: TableGrid, row: number): PlacedCell[] {
  return grid.cells.filter((placed) => placed.row === row);
}

/**
 * A new row of empty cells as row `at` (0 to the number of rows). A cell that spans across the place grows by one. A
 * row put in among the header rows is one of them.
 */
export function insertRow(table: Table, at: number): Table {
  const whole = repairTable(table);
  const grid = layOutTable(whole);
  const row = Math.max(0, Math.min(at, grid.rows));
  const crossing = grid.cells.filter((placed) => placed.row < row && placed.row + placed.rowSpan > row);
  const grown = new Map(crossing.map(({ cell, rowSpan, colSpan }) => [cell, withSpans(cell, rowSpan + 1, colSpan)]));
  const covered = crossing.reduce((sum, { colSpan }) => sum + colSpan, 0);
  const rows = whole.children.map((line) => withCells(line, line.children.map((cell) => grown.get(cell) ?? cell)));
  rows.splice(row, 0, createRow(emptyCells(grid.columns - covered)));
  const headerRows = row < whole.headerRows ? Math.min(whole.headerRows + 1, MAX_HEADERS) : whole.headerRows;
  return repairTable({ ...whole, headerRows, children: rows });
}

/**
 * The table without row `at`; null when that was the last one. A cell that spans across the row shrinks by one, and one
 * that starts in it moves down with all it holds. The table itself where there is no such row.
 */
export function deleteRow(table: Table, at: number): Table | null {
  const whole = repairTable(table);
  const grid = layOutTable(whole);
  if (at < 0 || at >= grid.rows) return whole;
  if (grid.rows === 1) return null;
  const shrunk = new Map<Cell, Cell>(
    grid.cells
      .filter(({ row, rowSpan }) => row <= at && row + rowSpan > at && rowSpan > 1)
      .map(({ cell, rowSpan, colSpan }) => [cell, withSpans(cell, rowSpan - 1, colSpan)]),
  );
  const movedDown = cellsFrom(grid, at).filter(({ rowSpan }) => rowSpan > 1);
  const below = [...movedDown, ...cellsFrom(grid, at + 1)].sort((a, b) => a.column - b.column);
  const rows = whole.children.flatMap((line, index) => {
    if (index === at) return [];
    const cells = index === at + 1 ? below.map(({ cell }) => cell) : line.children;
    return [withCells(line, cells.map((cell) => shrunk.get(cell) ?? cell))];
  });
  const headerRows = at < whole.headerRows ? whole.headerRows - 1 : whole.headerRows;
  return repairTable({ ...whole, headerRows, children: rows });
}
