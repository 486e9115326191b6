import { createParagraph, createRow, MAX_SPAN, type Cell, type Flow, type Table } from "../nodes/index.ts";
import { alignmentsOf, withAlignments } from "./align.ts";
import { layOutTable } from "./grid.ts";
import { repairTable } from "./repair.ts";
import { emptyCells, isBlank, meanShare, withCells } from "./spans.ts";

/** What each place of the grid holds, row by row; nothing where a cell from the left or from above spans over it. */
export function cellContents(table: Table): Flow[][][] {
  const grid = layOutTable(table);
  return Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (__, column) => {
      const placed = grid.at(row, column);
      return placed?.row === row && placed.column === column ? placed.cell.children : [];
    }),
  );
}

/** A whole table with empty rows below and empty columns to the right, so that it has at least this many. */
function growTable(whole: Table, rows: number, columns: number): Table {
  const wider = Math.max(0, Math.min(columns, MAX_SPAN) - whole.columns.length);
  const taller = Math.max(0, rows - whole.children.length);
  if (wider === 0 && taller === 0) return whole;
  const shares = [...whole.columns, ...Array.from({ length: wider }, () => meanShare(whole.columns))];
  const grown = {
    ...whole,
    columns: shares,
    children: [
      ...whole.children.map((row) => withCells(row, [...row.children, ...emptyCells(wider)])),
      ...Array.from({ length: taller }, () => createRow(emptyCells(shares.length))),
    ],
  };
  const alignments = alignmentsOf(whole);
  return withAlignments(grown, shares.map((_, column) => alignments[column] ?? "auto"));
}

/**
 * The table with `cells` (row by row) in place of what its cells hold from `row` and `column` on; it grows where it is
 * too small. Headers and spans stay as they are: what would stand where a cell spans joins that cell's content, and
 * what would stand beyond the widest possible table joins the last cell of its row.
 */
export function fillCells(table: Table, row: number, column: number, cells: readonly (readonly Flow[][])[]): Table {
  const width = Math.max(0, ...cells.map(({ length }) => length));
  const whole = growTable(repairTable(table), row + cells.length, column + width);
  const grid = layOutTable(whole);
  const filled = new Map<Cell, readonly Flow[]>();
  for (const [down, line] of cells.entries()) {
    for (const [across, content] of line.entries()) {
      const placed = grid.at(row + down, Math.min(column + across, grid.columns - 1));
      if (!placed) continue;
      const isReplaced = placed.row >= row && placed.column >= column;
      const before = filled.get(placed.cell) ?? (isReplaced || isBlank(placed.cell.children) ? [] : placed.cell.children);
      filled.set(placed.cell, isBlank(content) ? before : [...before, ...content]);
    }
  }
  const refill = (cell: Cell): Cell => {
    const content = filled.get(cell);
    return content ? { ...cell, children: content.length > 0 ? [...content] : [createParagraph()] } : cell;
  };
  return { ...whole, children: whole.children.map((line) => withCells(line, line.children.map(refill))) };
}
