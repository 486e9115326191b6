import {
  createCell,
  createRow,
  MAX_HEADERS,
  MAX_SPAN,
  type Cell,
  type Flow,
  type Row,
  type Table,
} from "../../../shared/plan/nodes/index.ts";
import { createId } from "../../../shared/plan/ids.ts";
import { cellText, isFigure, isYear } from "../../../shared/plan/table/index.ts";

/** One place of a table as a file has it; spans count places and are 1 or more. */
export interface SourceCell {
  flow: [Flow, ...Flow[]];
  colSpan: number;
  rowSpan: number;
}

export function cellOf(flow: [Flow, ...Flow[]], colSpan = 1, rowSpan = 1): SourceCell {
  return { flow, colSpan, rowSpan };
}

function rowWidth(row: readonly SourceCell[]): number {
  return row.reduce((width, { colSpan }) => width + colSpan, 0);
}

function isNumeric(cell: SourceCell): boolean {
  const text = cellText(cell.flow);
  return isFigure(text) && !isYear(text);
}

/** A first row of names: some words, and fewer figures than words. */
function looksLikeHead(row: readonly SourceCell[]): boolean {
  const figures = row.filter((cell) => cellText(cell.flow) !== "" && isNumeric(cell)).length;
  return row.length > figures * 2;
}

/** Names down the left side: words in the first column, figures in all the others. */
function hasHeadColumn(body: readonly (readonly SourceCell[])[]): boolean {
  return (
    body.length > 0 &&
    body.every(([first, ...others]) => first && others.length > 1 && !isNumeric(first) && others.every(isNumeric))
  );
}

/** How wide a column wants to be: never narrower than its longest word, wider the more it says. */
function columnShare(texts: readonly string[]): number {
  const longestWord = Math.max(4, ...texts.flatMap((text) => text.split(/\s+/).map((word) => word.length)));
  const mean = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
  return Math.round(Math.max(Math.min(longestWord, 18), Math.min(2 * Math.sqrt(mean), 56)));
}

function shares(rows: readonly (readonly SourceCell[])[], columns: number): number[] {
  const texts = Array.from({ length: columns }, (): string[] => []);
  for (const row of rows) {
    let column = 0;
    for (const cell of row) {
      if (cell.colSpan === 1) texts[column]?.push(cellText(cell.flow));
      column += cell.colSpan;
    }
  }
  return texts.map(columnShare);
}

/** The row beyond which a row span would reach out of the table is cut off. */
function planCell({ flow, colSpan, rowSpan }: SourceCell, rowsLeft: number): Cell {
  const cell = createCell(flow, colSpan);
  const rows = Math.min(rowSpan, rowsLeft);
  return rows > 1 ? { ...cell, rowSpan: rows } : cell;
}

/** Rows cut into tables no wider than a table can be; what is beyond stands in a table of its own below. */
function cutToWidth(rows: readonly SourceCell[][]): SourceCell[][][] {
  if (Math.max(...(filledWidths(rows) ?? rows.map(rowWidth))) <= MAX_SPAN) return [[...rows]];
  const flat = rows.map((row) => row.map(({ flow }) => cellOf(flow)));
  const beyond = flat.map((row) => row.slice(MAX_SPAN)).filter((row) => row.length > 0);
  return [flat.map((row) => row.slice(0, MAX_SPAN)), ...cutToWidth(beyond)];
}

/** How many places each row fills, those covered from above included; undefined where two cells want the same place. */
function filledWidths(rows: readonly SourceCell[][]): number[] | undefined {
  const covered: number[] = [];
  let clash = false;
  const widths = rows.map((row) => {
    const here = covered.map((left) => left > 0);
    let column = 0;
    for (const cell of row) {
      while (here[column]) column += 1;
      for (let place = column; place < column + cell.colSpan; place += 1) {
        clash ||= here[place] === true;
        covered[place] = cell.rowSpan;
      }
      column += cell.colSpan;
    }
    for (let place = 0; place < covered.length; place += 1) covered[place] = Math.max(0, (covered[place] ?? 0) - 1);
    return Math.max(column, here.lastIndexOf(true) + 1);
  });
  return clash ? undefined : widths;
}

/** `headerRows` undefined: told from what the first row says. */
function oneTable(source: readonly SourceCell[][], headerRows: number | undefined): Table {
  const placed = filledWidths(source);
  const rows = placed ? source : source.map((row) => row.map((cell) => ({ ...cell, rowSpan: 1 })));
  const widths = placed ?? rows.map(rowWidth);
  const [first = [], ...body] = rows;
  const columns = Math.max(...widths);
  const head = headerRows ?? (body.length > 0 && looksLikeHead(first) ? 1 : 0);
  const children: Row[] = rows.map((row, index) => {
    const missing = columns - (widths[index] ?? columns);
    const filled = row.map((cell) => planCell(cell, rows.length - index));
    return createRow([...filled, ...Array.from({ length: missing }, () => createCell())]);
  });
  return {
    type: "table",
    id: createId(),
    caption: "",
    source: "",
    headerRows: Math.min(head, MAX_HEADERS, rows.length),
    headerColumns: hasHeadColumn(rows.slice(Math.max(head, 1))) ? 1 : 0,
    columns: shares(rows, columns),
    children,
  };
}

/** One table, or several where the rows are wider than a table can be; none where nothing is in the rows. */
export function tablesOf(rows: readonly SourceCell[][], headerRows?: number): Table[] {
  const filled = rows.filter((row) => row.length > 0);
  if (filled.length === 0) return [];
  return cutToWidth(filled).map((part) => oneTable(part, headerRows));
}
