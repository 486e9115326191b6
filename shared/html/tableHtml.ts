import { alignCells, type CellAlignment } from "../look/decimalAlignment.ts";
import { lightColours } from "../look/look.ts";
import { measures } from "../look/measures.ts";
import { typeWidth } from "../look/typeWidth.ts";
import type { Cell, Table } from "../plan/nodes/index.ts";
import { layOutTable, repairTable, type PlacedCell, type TableGrid } from "../plan/table/index.ts";
import type { Theme } from "../plan/theme.ts";
import { inlineHtml, type NoteWriter } from "./inlineHtml.ts";
import { listHtml } from "./listHtml.ts";
import { readFlow } from "./readable.ts";

const SIDES = { left: "left", centre: "center", right: "right" } as const;

/** Points between a cell's edge and its words, at the sides. */
const PADDING = 5;

/** One line stands in its cell as it is, as spreadsheets want it; several are paragraphs. */
function cellContent(cell: Cell, notes: NoteWriter): string {
  const content = readFlow(cell.children);
  const [only] = content;
  if (content.length === 1 && only?.kind === "text") return inlineHtml(only.words, notes);
  return content
    .map((part) => {
      if (part.kind === "list") return listHtml(part, notes, true);
      return part.kind === "text" ? `<p style="margin:0">${inlineHtml(part.words, notes)}</p>` : "";
    })
    .join("");
}

function cellStyle(head: boolean, { side, tail }: CellAlignment, theme: Theme): string {
  const { rule, tint } = lightColours(theme);
  const { size, before, after } = measures.text.tableCell;
  const right = PADDING + Number(typeWidth(tail, theme.fonts.body, size).toFixed(1));
  const declarations = [
    `padding:${before}pt ${right}pt ${after}pt ${PADDING}pt`,
    `border-bottom:1pt solid #${rule}`,
    `text-align:${SIDES[side]}`,
    "vertical-align:top",
    ...(head ? [`background:#${tint}`] : []),
  ];
  return declarations.join(";");
}

/** How many rows may stand in the head: none that a cell of the head reaches out of, since HTML would cut it off. */
export function headRows({ headerRows }: Pick<Table, "headerRows">, grid: TableGrid): number {
  const reach = Math.max(0, ...grid.cells.filter(({ row }) => row < headerRows).map(({ row, rowSpan }) => row + rowSpan));
  return reach <= headerRows ? headerRows : 0;
}

/** A table with its spans, heads, widths and alignment, in the plan's colours. */
export function tableHtml(table: Table, theme: Theme, notes: NoteWriter): string {
  const whole = repairTable(table);
  const grid = layOutTable(whole);
  const aligned = alignCells(whole);
  const total = whole.columns.reduce((sum, share) => sum + share, 0);
  const columns = whole.columns.map((share) => `<col width="${((100 * share) / total).toFixed(2)}%">`).join("");
  const cellHtml = ({ cell, row, column, rowSpan, colSpan }: PlacedCell): string => {
    const scope = row < whole.headerRows ? "col" : column < whole.headerColumns ? "row" : undefined;
    const tag = scope ? "th" : "td";
    const attributes = [
      ...(scope ? [`scope="${scope}"`] : []),
      ...(colSpan > 1 ? [`colspan="${colSpan}"`] : []),
      ...(rowSpan > 1 ? [`rowspan="${rowSpan}"`] : []),
      `style="${cellStyle(scope === "col", aligned.get(cell.id) ?? { side: "left", tail: "" }, theme)}"`,
    ];
    return `<${tag} ${attributes.join(" ")}>${cellContent(cell, notes)}</${tag}>`;
  };
  const rows = whole.children.map((_, row) => {
    return `<tr>${grid.cells.filter((placed) => placed.row === row).map(cellHtml).join("")}</tr>`;
  });
  const heads = headRows(whole, grid);
  const style = `border-collapse:collapse;width:100%;font-size:${measures.text.tableCell.size}pt`;
  return [
    `<table border="0" cellspacing="0" cellpadding="0" style="${style}"><colgroup>${columns}</colgroup>`,
    ...(heads > 0 ? [`<thead>${rows.slice(0, heads).join("")}</thead>`] : []),
    ...(heads < rows.length ? [`<tbody>${rows.slice(heads).join("")}</tbody>`] : []),
    "</table>",
  ].join("");
}
