import { createCell, createParagraph, createRow, createTable, MAX_SPAN } from "../plan/nodes/index.ts";
import type { Block, Cell, Flow, Inline, Row, Table } from "../plan/nodes/index.ts";
import { layOutTable, repairTable } from "../plan/table/index.ts";
import { withCells, withSpans } from "../plan/table/spans.ts";
import { isText } from "../plan/tree.ts";
import { withoutOverallBold } from "./assemble.ts";
import { isInvisible, type StyleReader } from "./styles.ts";
import { attributeOf, childElements, elementsIn, spanOf, type HtmlElement } from "./tree.ts";

/** A row of the source and the cells of its that are seen. */
export interface SourceRow {
  row: HtmlElement;
  cells: HtmlElement[];
  inHead: boolean;
}

/** The rows of this table, not of one within it, those of its foot last as a browser shows them. */
export function sourceRows(table: HtmlElement, styles: StyleReader): SourceRow[] {
  const isSeen = (element: HtmlElement): boolean => !isInvisible(element, styles(element));
  const groups = childElements(table).filter((group) => /^t(head|body|foot)$/.test(group.tagName) && isSeen(group));
  const inOrder = [
    ...groups.filter(({ tagName }) => tagName !== "tfoot"),
    ...groups.filter(({ tagName }) => tagName === "tfoot"),
  ];
  return inOrder.flatMap((group) =>
    childElements(group)
      .filter((row) => row.tagName === "tr" && isSeen(row))
      .map((row) => ({
        row,
        cells: childElements(row).filter((cell) => /^t[dh]$/.test(cell.tagName) && isSeen(cell)),
        inHead: group.tagName === "thead",
      })),
  );
}

function countCells(table: HtmlElement, styles: StyleReader): number {
  return sourceRows(table, styles).reduce((sum, { cells }) => sum + cells.length, 0);
}

/** Whether a table only places things on a page: it says so, has one cell at most, or holds a real table. */
export function isLayoutTable(table: HtmlElement, styles: StyleReader): boolean {
  if (/^(presentation|none)$/.test(attributeOf(table, "role") ?? "")) return true;
  if (countCells(table, styles) <= 1) return true;
  for (const inner of elementsIn(table)) if (inner.tagName === "table" && countCells(inner, styles) > 1) return true;
  return false;
}

function toFlow(blocks: readonly Block[]): Flow[] {
  return blocks.flatMap((block): Flow[] => {
    if (block.type === "paragraph" || block.type === "list") return [block];
    return block.type === "heading" || block.type === "quote" ? [createParagraph(block.children)] : [];
  });
}

function toCell(source: HtmlElement, blocks: readonly Block[]): Cell {
  const flow = toFlow(blocks);
  const cell = createCell(flow.length > 0 ? flow : [createParagraph()], spanOf(source, "colspan"));
  const rowSpan = spanOf(source, "rowspan");
  return rowSpan > 1 ? { ...cell, rowSpan } : cell;
}

function isBoldThroughout(content: readonly Inline[]): boolean {
  const words = content.filter((node) => !isText(node) || node.text.trim() !== "");
  return words.length > 0 && words.every((node) => (isText(node) ? node.bold : node.type === "footnote"));
}

/** Word's and Excel's users mark a header row by setting it in bold, where the others are not. */
function isBoldRow(row: Row | undefined): boolean {
  const filled = (row?.children ?? []).flatMap(({ children }) =>
    children.filter((flow) => flow.type === "list" || flow.children.some((node) => !isText(node) || node.text !== "")),
  );
  return filled.length > 0 && filled.every((flow) => flow.type === "paragraph" && isBoldThroughout(flow.children));
}

/** Without columns that no cell starts in: only spans reach across them, and a browser shows them with no width. */
function withoutHollowColumns(table: Table): Table {
  const grid = layOutTable(table);
  const started = new Set(grid.cells.map(({ column }) => column));
  if (started.size === grid.columns) return table;
  const cells = new Map(
    grid.cells.map(({ cell, column, rowSpan, colSpan }) => {
      const reached = [...started].filter((place) => place >= column && place < column + colSpan);
      return [cell, withSpans(cell, rowSpan, reached.length)];
    }),
  );
  return {
    ...table,
    columns: table.columns.slice(0, started.size),
    children: table.children.map((row) => withCells(row, row.children.map((cell) => cells.get(cell) ?? cell))),
  };
}

function countHeaderRows(sources: readonly SourceRow[], rows: readonly Row[]): number {
  const isHead = ({ inHead, cells }: SourceRow): boolean => inHead || cells.every(({ tagName }) => tagName === "th");
  const firstOfBody = sources.findIndex((source) => !isHead(source));
  if (firstOfBody !== 0) return firstOfBody === -1 ? sources.filter(({ inHead }) => inHead).length || 1 : firstOfBody;
  // A head of several rows is held together by cells that span them.
  let count = 1;
  const reach = (row: Row | undefined, index: number) => Math.max(1, ...(row?.children ?? []).map(({ rowSpan }) => rowSpan ?? 1)) + index;
  for (let index = 0; index < count; index += 1) {
    if (!isBoldRow(rows[index])) return 0;
    count = Math.max(count, Math.min(reach(rows[index], index), rows.length));
  }
  return count < rows.length && !isBoldRow(rows[count]) ? count : 0;
}

/** Leading columns in which every cell below the header rows is a `th`. */
function countHeaderColumns(table: Table, heads: ReadonlySet<Cell>): number {
  const grid = layOutTable(table);
  if (table.headerRows >= grid.rows) return 0;
  for (let column = 0; column < grid.columns; column += 1) {
    for (let row = table.headerRows; row < grid.rows; row += 1) {
      const cell = grid.at(row, column)?.cell;
      if (!cell || !heads.has(cell)) return column;
    }
  }
  return 0;
}

function lightenHead(row: Row): Row {
  const lighten = (flow: Flow): Flow =>
    flow.type === "paragraph" ? { ...flow, children: withoutOverallBold(flow.children) } : flow;
  return { ...row, children: row.children.map((cell) => ({ ...cell, children: cell.children.map(lighten) })) };
}

function readWidth(element: HtmlElement, styles: StyleReader): number {
  const width = Number.parseFloat(attributeOf(element, "width") ?? styles(element).get("width") ?? "");
  return width > 0 ? Math.round(width * 100) / 100 : 0;
}

/** Each column's width from `col` or from a cell that stands in it alone; equal ones where any is missing. */
function readShares(
  table: Table,
  source: HtmlElement,
  origin: ReadonlyMap<string, HtmlElement>,
  styles: StyleReader,
): number[] {
  const grid = layOutTable(table);
  const columns = [...elementsIn(source)]
    .filter(({ tagName }) => tagName === "col")
    .flatMap((col) => {
      const span = Math.min(Math.max(1, Number.parseInt(attributeOf(col, "span") ?? "1", 10) || 1), MAX_SPAN);
      return Array.from({ length: span }, () => readWidth(col, styles));
    });
  const shares =
    columns.length === grid.columns
      ? columns
      : Array.from({ length: grid.columns }, (_, column) => {
          const widths = grid.cells
            .filter((placed) => placed.column === column && placed.colSpan === 1)
            .map(({ cell }) => origin.get(cell.id));
          return widths.map((cell) => (cell ? readWidth(cell, styles) : 0)).find((width) => width > 0) ?? 0;
        });
  return shares.every((share) => share > 0) ? shares : shares.map(() => 1);
}

/** A table with the spans, header rows, header columns and widths of its source; `readCell` reads what a cell holds. */
export function readTable(
  source: HtmlElement,
  styles: StyleReader,
  readCell: (cell: HtmlElement, row: HtmlElement) => Block[],
): Table {
  const sources = sourceRows(source, styles).filter(({ cells }) => cells.length > 0);
  const origin = new Map<string, HtmlElement>();
  const rows = sources.map(({ row, cells }) =>
    createRow(
      cells.map((cell) => {
        const made = toCell(cell, readCell(cell, row));
        origin.set(made.id, cell);
        return made;
      }),
    ),
  );
  const headerRows = countHeaderRows(sources, rows);
  const children = rows.map((row, index) => (index < headerRows ? lightenHead(row) : row));
  const table = withoutHollowColumns(repairTable({ ...createTable(1, 1), headerRows, children }));
  const heads = new Set(
    table.children.flatMap((row) => row.children.filter(({ id }) => origin.get(id)?.tagName === "th")),
  );
  return repairTable({
    ...table,
    headerColumns: countHeaderColumns(table, heads),
    columns: readShares(table, source, origin, styles),
  });
}
