import type { Cell, Table } from "../plan/nodes/index.ts";
import { layOutTable } from "../plan/table/index.ts";
import { inlineText } from "../plan/tree.ts";

/** "12.850", "−17,9 %", "64,5 mio. kr."; what stands for a missing figure counts along. */
const FIGURE = /^(?:[+−–-]?\s?\d[\d.\s]*(?:,\d+)?\s*(?:%|pct\.?|procent|procentpoint|kr\.?|mio\.(?: kr\.)?)?|[-–−*]|\.\.|)$/i;

/** A number that names a row or a year rather than counting something stands better to the left. */
const YEAR = /^(?:19|20)\d\d$/;

function cellText(cell: Cell): string {
  return cell.children.map((block) => (block.type === "paragraph" ? inlineText(block.children).trim() : "?")).join(" ");
}

/** Which columns hold figures alone below the header rows, and so are set flush right. Header columns never are. */
export function numericColumns(table: Table): boolean[] {
  const grid = layOutTable(table);
  return Array.from({ length: grid.columns }, (_, column) => {
    if (column < table.headerColumns) return false;
    const texts = grid.cells
      .filter((placed) => placed.column === column && placed.row >= table.headerRows && placed.colSpan === 1)
      .map(({ cell }) => cellText(cell));
    const figures = texts.filter((text) => /\d/.test(text));
    return figures.length > 0 && texts.every((text) => FIGURE.test(text)) && !figures.every((text) => YEAR.test(text));
  });
}
