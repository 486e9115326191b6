import { createCell, createParagraph, type Cell, type Table } from "../nodes/index.ts";
import { layOutTable, type PlacedCell } from "./grid.ts";
import { repairTable } from "./repair.ts";
import { isBlank, withCells, withSpans } from "./spans.ts";

/** A rectangle of the grid's places, counted from 0. */
export interface TableRect {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The cells that touch the smallest rectangle around `rect` that cuts through none, in reading order, and that rectangle. */
export function cellsIn(table: Table, rect: TableRect): { rect: TableRect; cells: PlacedCell[] } {
  const { cells } = layOutTable(table);
  let { row: top, column: left } = rect;
  let bottom = top + rect.rows;
  let right = left + rect.columns;
  for (;;) {
    const touched = cells.filter(
      ({ row, column, rowSpan, colSpan }) =>
        row < bottom && row + rowSpan > top && column < right && column + colSpan > left,
    );
    const edges = [
      Math.min(top, ...touched.map(({ row }) => row)),
      Math.min(left, ...touched.map(({ column }) => column)),
      Math.max(bottom, ...touched.map(({ row, rowSpan }) => row + rowSpan)),
      Math.max(right, ...touched.map(({ column, colSpan }) => column + colSpan)),
    ] as const;
    if (edges[0] === top && edges[1] === left && edges[2] === bottom && edges[3] === right) {
      return { rect: { row: top, column: left, rows: bottom - top, columns: right - left }, cells: touched };
    }
    [top, left, bottom, right] = edges;
  }
}

/**
 * The table with the cells that touch `rect` made into one, which holds what they held in reading order and spans the
 * smallest rectangle that cuts through no cell. A row left with no cell of its own goes. The table itself where the
 * rectangle touches fewer than two cells.
 */
export function mergeCells(table: Table, rect: TableRect): Table {
  const whole = repairTable(table);
  const { rect: merged, cells } = cellsIn(whole, rect);
  const [first, ...others] = cells.map(({ cell }) => cell);
  if (!first || others.length === 0) return whole;
  const content = [first, ...others].filter(({ children }) => !isBlank(children)).flatMap(({ children }) => children);
  const spanning: Cell = {
    ...withSpans(first, merged.rows, merged.columns),
    children: content.length > 0 ? content : [createParagraph()],
  };
  const gone = new Set(others);
  const children = whole.children.map((row) =>
    withCells(row, row.children.flatMap((cell) => (cell === first ? [spanning] : gone.has(cell) ? [] : [cell]))),
  );
  return repairTable({ ...whole, children });
}

/**
 * The table with the cell at `row` and `column` parted into one cell for each place it covers; the first keeps all it
 * holds. The table itself where the cell covers one place only.
 */
export function splitCell(table: Table, row: number, column: number): Table {
  const whole = repairTable(table);
  const grid = layOutTable(whole);
  const split = grid.at(row, column);
  if (!split || (split.rowSpan === 1 && split.colSpan === 1)) return whole;
  const children = whole.children.map((line, index) => {
    if (index < split.row || index >= split.row + split.rowSpan) return line;
    const parts = Array.from({ length: split.colSpan }, (_, part) =>
      index === split.row && part === 0 ? withSpans(split.cell, 1, 1) : createCell(),
    );
    const own = grid.cells.filter((placed) => placed.row === index && placed !== split);
    const before = own.filter((placed) => placed.column < split.column).map(({ cell }) => cell);
    const after = own.filter((placed) => placed.column > split.column).map(({ cell }) => cell);
    return withCells(line, [...before, ...parts, ...after]);
  });
  return { ...whole, children };
}
