import { AlignmentType, Paragraph, type FileChild, type IParagraphOptions } from "docx";
import { alignCells, type CellAlignment } from "../../../../../shared/look/decimalAlignment.ts";
import { typeWidth } from "../../../../../shared/look/typeWidth.ts";
import type { Cell, Inline, Table } from "../../../../../shared/plan/nodes/index.ts";
import { sourceLine } from "../../../../../shared/plan/sourceLine.ts";
import { cellText, layOutTable, type TableGrid } from "../../../../../shared/plan/table/index.ts";
import { hasWords } from "../../../../../shared/plan/tree.ts";
import { columnNeeds, endingMark } from "../../tables/columnNeeds.ts";
import { widthsByShares } from "../../tables/columnWidths.ts";
import { isKeptTogether } from "../../tables/isKeptTogether.ts";
import { writeCaption } from "../figures/captions.ts";
import { drawGrid, type GridCell } from "./grid.ts";
import { inCell, listParagraphs } from "../lists/lists.ts";
import { inlineRuns } from "../text/runs.ts";
import { points } from "../styles/measures.ts";
import { styleIds } from "../styles/styleIds.ts";
import { spacer } from "../text/paragraphs.ts";
import { plainRuns } from "../text/textRuns.ts";
import type { Opening, Writing } from "../writing.ts";

const LEFT: CellAlignment = { side: "left", tail: "" };

const jc = { left: undefined, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

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

/** "Kolonner: År, Antal. 5 rækker." from the lowest header row, where there is one. */
function describe(table: Table, grid: TableGrid): string {
  const head = table.headerRows > 0 ? table.children[table.headerRows - 1]?.children ?? [] : [];
  const names = head.map(({ children }) => cellText(children)).filter((name) => name !== "");
  const rows = grid.rows - Math.min(table.headerRows, grid.rows);
  const size = `${rows} ${rows === 1 ? "række" : "rækker"} og ${grid.columns} ${grid.columns === 1 ? "kolonne" : "kolonner"}.`;
  return names.length > 0 ? `${size} Kolonner: ${names.join(", ")}.` : size;
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
      keepTogether: isKeptTogether(table),
      keepWithNext: source !== "",
      alt: { title: captioned ? table.caption : "Tabel", description: describe(table, grid) },
    }, writing.look),
    source === "" ? spacer() : new Paragraph({ style: styleIds.source, children: plainRuns(source) }),
  ];
}
