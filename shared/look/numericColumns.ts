import type { Cell, Table } from "../plan/nodes/index.ts";
import { cellText, isFigure, isYear, layOutTable, type TableGrid, type WordsOf } from "../plan/table/index.ts";

function holdsFigure({ children }: Cell, words: WordsOf | undefined): boolean {
  return isFigure(cellText(children, words)) && children.every(({ type }) => type === "paragraph");
}

/**
 * Which columns hold figures alone below the header rows, and so are set with their decimal commas under each other.
 * Header columns never are, nor are columns of years.
 */
export function numericColumns(table: Table, words?: WordsOf, grid: TableGrid = layOutTable(table)): boolean[] {
  return Array.from({ length: grid.columns }, (_, column) => {
    if (column < table.headerColumns) return false;
    const cells = grid.cells
      .filter((placed) => placed.column === column && placed.row >= table.headerRows && placed.colSpan === 1)
      .map(({ cell }) => cell);
    const figures = cells.map(({ children }) => cellText(children, words)).filter((text) => /\d/.test(text));
    return figures.length > 0 && cells.every((cell) => holdsFigure(cell, words)) && !figures.every(isYear);
  });
}
