import { MAX_SPAN, type Cell, type Table } from "../nodes/index.ts";

/** A cell and the places of the grid it covers, counted from 0. Spans are those it really has, at least 1. */
export interface PlacedCell {
  cell: Cell;
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
}

export interface TableGrid {
  rows: number;
  columns: number;
  /** In reading order. Cells that start beyond the widest possible table have no place and are left out. */
  cells: PlacedCell[];
  /** The cell that covers a place; none where a row is too short, or outside the grid. */
  at(row: number, column: number): PlacedCell | undefined;
}

/**
 * Places every cell as HTML does: each takes the first free place of its row. No two cells overlap: a span stops at a
 * place that is taken from above, at the table's last row and at its last column. A span makes no column of its own:
 * there are as many as `columns` says, or more where a cell starts beyond them, or fewer where no cell reaches them.
 */
export function layOutTable(table: Table): TableGrid {
  const rows = table.children.length;
  const covered: (PlacedCell | undefined)[][] = table.children.map(() => []);
  const cells: PlacedCell[] = [];
  let started = 1;
  let reached = 1;
  for (const [row, { children }] of table.children.entries()) {
    let column = 0;
    for (const cell of children) {
      while (covered[row]?.[column]) column += 1;
      if (column >= MAX_SPAN) break;
      const rowSpan = Math.min(cell.rowSpan ?? 1, rows - row);
      const widest = Math.min(cell.colSpan ?? 1, MAX_SPAN - column);
      let colSpan = 1;
      while (colSpan < widest && !covered[row]?.[column + colSpan]) colSpan += 1;
      const placed = { cell, row, column, rowSpan, colSpan };
      for (const line of covered.slice(row, row + rowSpan)) {
        for (let place = column; place < column + colSpan; place += 1) line[place] = placed;
      }
      cells.push(placed);
      started = Math.max(started, column + 1);
      reached = Math.max(reached, column + colSpan);
    }
  }
  const columns = Math.max(started, Math.min(reached, table.columns.length));
  for (const placed of cells) placed.colSpan = Math.min(placed.colSpan, columns - placed.column);
  return { rows, columns, cells, at: (row, column) => (column < columns ? covered[row]?.[column] : undefined) };
}
