import {
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalMergeType,
  WidthType,
  type IParagraphOptions,
  type ITableOptions,
  type XmlComponent,
} from "docx";
import type { Look } from "../../../../../shared/look/look.ts";
import { textWidth } from "../styles/measures.ts";
import { styleIds } from "../styles/styleIds.ts";
import { Element, valueElement } from "../xml.ts";

/** One place of a row, from left to right; a cell that spans rows has an entry without content in each row it reaches. */
export interface GridCell {
  colSpan: number;
  merge: "none" | "start" | "continued";
  /** Names its row or column for the reader. */
  header: boolean;
  content: IParagraphOptions[];
}

/** What `drawGrid` draws. */
export interface Grid {
  /** Each column's share of the width, relative to the others. */
  columns: readonly number[];
  rows: readonly (readonly GridCell[])[];
  headerRows: number;
  headerColumns: number;
  /** Whether the rows belong on one page. The header rows are always with the first row below them. */
  keepTogether: boolean;
  /** Whether the line below belongs on the same page as the last row. */
  keepWithNext: boolean;
  /** What a screen reader says in place of the table: its name, and what it holds. */
  alt: { title: string; description: string };
}

/** Which of its style's formats a table takes on. LibreOffice goes by the sum of them, of which the library writes nothing. */
function tableLook(hasHead: boolean, hasNames: boolean): Element {
  const sum = (hasHead ? 0x20 : 0) + (hasNames ? 0x80 : 0) + 0x200 + 0x400;
  return new Element("w:tblLook", {
    "w:val": sum.toString(16).padStart(4, "0").toUpperCase(),
    "w:firstRow": Number(hasHead),
    "w:lastRow": 0,
    "w:firstColumn": Number(hasNames),
    "w:lastColumn": 0,
    "w:noHBand": 1,
    "w:noVBand": 1,
  });
}

/** The library has no option for alternative text, which closes a table's properties after its look. */
class DescribedTable extends Table {
  constructor(options: ITableOptions, look: Element, { title, description }: Grid["alt"]) {
    super(options);
    const [properties] = this.root as XmlComponent[];
    properties?.addChildElement(look);
    properties?.addChildElement(valueElement("w:tblCaption", title));
    properties?.addChildElement(valueElement("w:tblDescription", description));
  }
}

/** Whole twips that add up to `width`. */
function columnWidths(shares: readonly number[], width: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const edges = shares.map((_, index) => Math.round((shares.slice(0, index + 1).reduce((a, b) => a + b, 0) / total) * width));
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}

const mergeTypes = { none: undefined, start: VerticalMergeType.RESTART, continued: VerticalMergeType.CONTINUE } as const;

function gridCell(cell: GridCell, width: number, fill: string | undefined, keepNext: boolean): TableCell {
  const verticalMerge = mergeTypes[cell.merge];
  const content = cell.content.length > 0 ? cell.content : [{ style: styleIds.tableText }];
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(verticalMerge ? { verticalMerge } : {}),
    ...(fill ? { shading: { fill, color: "auto", type: "clear" } } : {}),
    children: content.map((paragraph) => new Paragraph({ ...paragraph, ...(keepNext ? { keepNext } : {}) })),
  });
}

/** A row of one name for the rows below it, which is nothing at the foot of a page. */
function namesNext(cells: readonly GridCell[]): boolean {
  const [only, ...others] = cells;
  return only?.header === true && only.colSpan > 1 && others.length === 0;
}

/** A table across the whole width of the text. Rows do not break over pages; header rows are repeated on each. */
export function drawGrid(grid: Grid, look: Look): Table {
  const { colour } = look;
  const width = textWidth(look);
  const widths = columnWidths(grid.columns, width);
  const { rows, headerRows, headerColumns } = grid;
  return new DescribedTable(
    {
      style: styleIds.table,
      width: { size: width, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      rows: rows.map((cells, index) => {
        const header = index < headerRows;
        const keepNext = index < rows.length - 1 ? header || grid.keepTogether || namesNext(cells) : grid.keepWithNext;
        let column = 0;
        return new TableRow({
          cantSplit: true,
          ...(header ? { tableHeader: true } : {}),
          children: cells.map((cell) => {
            const width = widths.slice(column, column + cell.colSpan).reduce((sum, part) => sum + part, 0);
            column += cell.colSpan;
            return gridCell(cell, width, header ? colour.tint : undefined, keepNext);
          }),
        });
      }),
    },
    tableLook(headerRows > 0, headerColumns > 0),
    grid.alt,
  );
}
