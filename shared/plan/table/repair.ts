import { MAX_HEADERS, type Cell, type Row, type Table } from "../nodes/index.ts";
import { alignmentsOf, withAlignments } from "./align.ts";
import { layOutTable, type TableGrid } from "./grid.ts";
import { emptyCells, meanShare, withCells, withContent, withSpans } from "./spans.ts";

function freePlaces(grid: TableGrid, row: number): number {
  let free = 0;
  for (let column = 0; column < grid.columns; column += 1) if (!grid.at(row, column)) free += 1;
  return free;
}

function repairRows(table: Table, grid: TableGrid): { rows: Row[]; removed: number[] } {
  const own: Cell[][] = table.children.map(() => []);
  const free = table.children.map((_, row) => freePlaces(grid, row));
  const starts = new Set(grid.cells.map(({ row }) => row));
  const kept = table.children.map((_, row) => starts.has(row) || (free[row] ?? 0) > 0);

  const placed = new Set(grid.cells.map(({ cell }) => cell));
  const overflowing = new Map(
    table.children.flatMap((row, index) => {
      const cells = row.children.filter((cell) => !placed.has(cell));
      const last = grid.at(index, grid.columns - 1)?.cell;
      return cells.length > 0 ? [[last, cells.flatMap(({ children }) => children)]] : [];
    }),
  );
  for (const { cell, row, rowSpan, colSpan } of grid.cells) {
    const height = kept.slice(row, row + rowSpan).filter(Boolean).length;
    own[row]?.push(withContent(withSpans(cell, height, colSpan), overflowing.get(cell) ?? []));
  }
  return {
    rows: table.children.flatMap((row, index) =>
      kept[index] ? [withCells(row, [...(own[index] ?? []), ...emptyCells(free[index] ?? 0)])] : [],
    ),
    removed: kept.flatMap((keeps, index) => (keeps ? [] : [index])),
  };
}

function repairShares(shares: number[], count: number): number[] {
  if (shares.length === count) return shares;
  return Array.from({ length: count }, (_, index) => shares[index] ?? meanShare(shares));
}

/**
 * `table` with every place of its grid covered by exactly one cell: short rows are filled up with empty cells, spans
 * that overlap or reach outside are cut, a row without a cell of its own is removed, cells beyond the widest possible
 * table give their content to the last one that has room, and `columns`, `align` and the header counts fit the grid.
 * The same object where nothing is wrong; untouched rows and cells keep theirs.
 */
export function repairTable(table: Table): Table {
  const grid = layOutTable(table);
  const { rows, removed } = repairRows(table, grid);
  const columns = repairShares(table.columns, grid.columns);
  const headers = table.headerRows - removed.filter((row) => row < table.headerRows).length;
  const headerRows = Math.max(0, Math.min(headers, rows.length, MAX_HEADERS));
  const headerColumns = Math.max(0, Math.min(table.headerColumns, grid.columns, MAX_HEADERS));
  const aligned = withAlignments(table, alignmentsOf({ ...table, columns }));
  const same =
    aligned === table &&
    rows.length === table.children.length &&
    rows.every((row, index) => row === table.children[index]) &&
    columns === table.columns &&
    headerRows === table.headerRows &&
    headerColumns === table.headerColumns;
  return same ? table : { ...aligned, headerRows, headerColumns, columns, children: rows };
}
