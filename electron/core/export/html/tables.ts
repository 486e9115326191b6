import { headRows } from "../../../../shared/html/tableHtml.ts";
import { alignCells, type CellAlignment } from "../../../../shared/look/decimalAlignment.ts";
import { measures } from "../../../../shared/look/measures.ts";
import { typeWidth } from "../../../../shared/look/typeWidth.ts";
import type { Cell, Table } from "../../../../shared/plan/nodes/index.ts";
import { sourceLine } from "../../../../shared/plan/sourceLine.ts";
import { layOutTable, type PlacedCell } from "../../../../shared/plan/table/index.ts";
import { columnNeeds, endingMark } from "../tables/columnNeeds.ts";
import { widthsByShares } from "../tables/columnWidths.ts";
import { isKeptTogether } from "../tables/isKeptTogether.ts";
import { captionOf } from "./captions.ts";
import { paragraph } from "./element.ts";
import { flowHtml } from "./flow.ts";
import { gridHtml, type GridCell } from "./grid.ts";
import { plainHtml } from "./inlines.ts";
import type { Writing } from "./writing.ts";

const LEFT: CellAlignment = { side: "left", tail: "" };
const SIDES = { left: undefined, centre: "center", right: "right" } as const;

/** Room to the right keeps decimal commas under each other, and lets a footnote mark hang behind them. */
function cellStyle(cell: Cell, { side, tail }: CellAlignment, writing: Writing): string | undefined {
  const { look } = writing;
  const align = SIDES[side];
  if (align === undefined) return undefined;
  const [line] = cell.children;
  const mark = side === "right" && line?.type === "paragraph" ? endingMark(line.children, writing) : 0;
  const right = typeWidth(tail, look.font.body, look.text.tableCell.size) - mark;
  const room = right === 0 ? "" : `;padding-right:${(measures.cell.side + right).toFixed(1)}pt`;
  return `text-align:${align}${room}`;
}

/** Caption, table and source. */
export function tableHtml(table: Table, writing: Writing): string {
  const grid = layOutTable(table);
  const aligned = alignCells(table);
  const source = sourceLine(table.source);
  const gridCell = ({ cell, row, column, rowSpan, colSpan }: PlacedCell): GridCell => {
    const scope = row < table.headerRows ? "col" : column < table.headerColumns ? "row" : undefined;
    const style = cellStyle(cell, aligned.get(cell.id) ?? LEFT, writing);
    return { colSpan, rowSpan, content: flowHtml(cell.children, writing), ...(scope ? { scope } : {}), ...(style ? { style } : {}) };
  };
  const shares = Array.from({ length: grid.columns }, (_, index) => table.columns[index] ?? 1);
  const drawn = gridHtml({
    columns: widthsByShares(shares, columnNeeds(table, grid, aligned, writing), writing.look.page),
    rows: table.children.map((_, row) => grid.cells.filter((placed) => placed.row === row).map(gridCell)),
    headRows: headRows(table, grid),
    keepTogether: isKeptTogether(table),
    keepWithNext: source !== "",
    caption: captionOf("Tabel", table, writing),
    label: "Tabel",
  });
  return drawn + (source === "" ? "" : paragraph("source", plainHtml(source)));
}
