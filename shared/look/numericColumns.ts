import type { Cell, Table } from "../plan/nodes/index.ts";
import { cellText, isFigure, isYear, layOutTable } from "../plan/table/index.ts";

function holdsFigure({ children }: Cell): boolean {
  return isFigure(cellText(children)) && children.every(({ type }) => type === "paragraph");
}

/**
 * Which columns hold figures alone below the header rows, and so are set flush right. Header columns never are, nor are
 * columns of years.
 */
export function numericColumns(table: Table): boolean[] {
  const grid = layOutTable(table);
  return Array.from({ length: grid.columns }, (_, column) => {
    if (column < table.headerColumns) return false;
    const cells = grid.cells
      .filter((placed) => placed.column === column && placed.row >= table.headerRows && placed.colSpan === 1)
      .map(({ cell }) => cell);
    const figures = cells.map(({ children }) => cellText(children)).filter((text) => /\d/.test(text));
    return figures.length > 0 && cells.every(holdsFigure) && !figures.every(isYear);
  });
}
