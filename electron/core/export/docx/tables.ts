import { AlignmentType, Paragraph, type FileChild, type IParagraphOptions } from "docx";
import { alignCells, type CellAlignment } from "../../../../shared/look/decimalAlignment.ts";
import { typeWidth } from "../../../../shared/look/typeWidth.ts";
import type { Cell, Inline, Table } from "../../../../shared/plan/nodes/index.ts";
import { sourceLine } from "../../../../shared/plan/sourceLine.ts";
import { cellText, layOutTable, type TableGrid } from "../../../../shared/plan/table/index.ts";
import { hasWords, isText } from "../../../../shared/plan/tree.ts";
import { writeCaption } from "./captions.ts";
import { roomFor, roomForAmount, unbreakable, widthsByShares } from "./columnWidths.ts";
import { drawGrid, type GridCell } from "./grid.ts";
import { inCell, listParagraphs } from "./lists.ts";
import { inlineRuns } from "./runs.ts";
import { points } from "./measures.ts";
import { styleIds } from "./styleIds.ts";
import { spacer } from "./paragraphs.ts";
import { plainRuns } from "./textRuns.ts";
import type { Opening, Writing } from "./writing.ts";

const MOST_ROWS_TOGETHER = 9;

const LEFT: CellAlignment = { side: "left", tail: "" };

const jc = { left: undefined, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** The size of raised digits beside those of the line, as Word sets them. */
const RAISED = 0.65;

/** How wide a footnote mark is that ends a line, in points; 0 without one. */
export function endingMark(line: readonly Inline[], { look, numbering }: Pick<Writing, "look" | "numbering">): number {
  const last = line.findLast((node) => !isText(node) || node.text !== "");
  if (!last || isText(last) || last.type !== "footnote") return 0;
  return typeWidth(String(numbering.footnotes.get(last.id) ?? ""), look.font.body, RAISED * look.text.tableCell.size);
}

/**
 * An indent from the right keeps decimal commas under each other, and lets a footnote mark hang behind them. A decimal
 * tab stop would go by the comma or the point as the reader's system has it, and takes "1.250" apart where that is English.
 */
function setting({ side, tail }: CellAlignment, line: readonly Inline[], writing: Writing): IParagraphOptions {
  const alignment = jc[side];
  const { look } = writing;
  const mark = side === "right" ? endingMark(line, writing) : 0;
  const right = points(typeWidth(tail, look.font.body, look.text.tableCell.size) - mark);
  return { ...(alignment ? { alignment } : {}), ...(right !== 0 ? { indent: { right } } : {}) };
}

function cellContent(cell: Cell, header: boolean, aligned: CellAlignment, writing: Writing): IParagraphOptions[] {
  return cell.children.flatMap((block): IParagraphOptions[] => {
    if (block.type === "list") return listParagraphs(block, inCell, writing);
    if (!hasWords(block.children)) return [];
    const style = header ? styleIds.tableHead : styleIds.tableText;
    return [{ style, ...setting(aligned, block.children, writing), children: inlineRuns(block.children, writing) }];
  });
}

/** The cells of one row, each place of the grid covered once. */
function gridRow(
  table: Table,
  grid: TableGrid,
  row: number,
  aligned: ReadonlyMap<string, CellAlignment>,
  writing: Writing,
): GridCell[] {
  const cells: GridCell[] = [];
  for (let column = 0; column < grid.columns; ) {
    const placed = grid.at(row, column);
    const header = row < table.headerRows || column < table.headerColumns;
    if (placed) {
      const starts = placed.row === row;
      const set = aligned.get(placed.cell.id) ?? LEFT;
      cells.push({
        colSpan: placed.colSpan,
        merge: placed.rowSpan === 1 ? "none" : starts ? "start" : "continued",
        header,
        content: starts ? cellContent(placed.cell, header, set, writing) : [],
      });
    } else {
      cells.push({ colSpan: 1, merge: "none", header, content: [] });
    }
    column += placed?.colSpan ?? 1;
  }
  return cells;
}

/** A number of this length or shorter is not parted from its unit. */
const LONGEST_AMOUNT = 16;

function isBold(cell: Cell): boolean {
  return cell.children.some((block) => block.type === "paragraph" && block.children.some((inline) => isText(inline) && inline.bold === true));
}

/** What each column needs for no word and no number in it to be torn apart, in points. Cells across columns need nothing. */
export function columnNeeds(
  { headerRows }: Table,
  grid: TableGrid,
  aligned: ReadonlyMap<string, CellAlignment>,
  { look, references }: Pick<Writing, "look" | "references">,
): number[] {
  const typeface = { font: look.font.body, size: look.text.tableCell.size };
  const needs = Array.from({ length: grid.columns }, () => 0);
  for (const { cell, row, column, colSpan } of grid.cells) {
    if (colSpan > 1) continue;
    const text = cellText(cell.children, (inline) => (inline.type === "reference" ? references.parts(inline).map((part) => part.text).join("") : ""));
    const { side, tail } = aligned.get(cell.id) ?? LEFT;
    const isAmount = row >= headerRows && side === "right" && text.length <= LONGEST_AMOUNT && /\d/.test(text);
    const room = isAmount
      ? roomForAmount(text + tail, typeface, isBold(cell))
      : Math.max(0, ...unbreakable(text).map((part) => roomFor(part, typeface)));
    needs[column] = Math.max(needs[column] ?? 0, room);
  }
  return needs;
}

/** "Kolonner: År, Antal. 5 rækker." from the lowest header row, where there is one. */
function describe(table: Table, grid: TableGrid): string {
  const head = table.headerRows > 0 ? table.children[table.headerRows - 1]?.children ?? [] : [];
  const names = head.map(({ children }) => cellText(children)).filter((name) => name !== "");
  const rows = grid.rows - Math.min(table.headerRows, grid.rows);
  const size = `${rows} ${rows === 1 ? "række" : "rækker"} og ${grid.columns} ${grid.columns === 1 ? "kolonne" : "kolonner"}.`;
  return names.length > 0 ? `${size} Kolonner: ${names.join(", ")}.` : size;
}

/** Few rows of few lines; a longer table may be torn apart between rows. */
export function isSmall(table: Table): boolean {
  return (
    table.children.length <= MOST_ROWS_TOGETHER &&
    table.children.every((row) => row.children.every(({ children }) => children.length === 1 && children[0]?.type === "paragraph"))
  );
}

/** Caption, table and source. The caption is not parted from the table. */
export function writeTable(table: Table, opening: Opening, writing: Writing): FileChild[] {
  const caption = writeCaption("Tabel", table, opening, writing);
  const captioned = caption.length > 0;
  const source = sourceLine(table.source);
  const grid = layOutTable(table);
  const aligned = alignCells(table);
  const headerRows = Math.min(table.headerRows, grid.rows);
  const before = captioned ? caption : opening.pageBreakBefore ? [spacer(opening)] : [];
  return [
    ...before,
    drawGrid({
      columns: widthsByShares(
        Array.from({ length: grid.columns }, (_, index) => table.columns[index] ?? 1),
        columnNeeds(table, grid, aligned, writing),
        writing.look.page,
      ),
      rows: table.children.map((_, row) => gridRow(table, grid, row, aligned, writing)),
      headerRows,
      headerColumns: table.headerColumns,
      keepTogether: isSmall(table),
      keepWithNext: source !== "",
      alt: { title: captioned ? table.caption : "Tabel", description: describe(table, grid) },
    }, writing.look),
    source === "" ? spacer() : new Paragraph({ style: styleIds.source, children: plainRuns(source) }),
  ];
}
