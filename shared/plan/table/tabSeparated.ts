import { createCell, createParagraph, createRow, createTable, MAX_SPAN, type Table } from "../nodes/index.ts";
import { isFigure, isYear } from "./figures.ts";

/** A field in quotes may hold tabs, line ends and doubled quotes, as spreadsheets write it. */
const FIELD = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n?|\n|$)/y;

/** A bullet or a number alone before the tab: the line of a list, not the row of a table. */
const MARKER = /^(?:[•◦▪‣●○■·*–-]|o|\d{1,3}[.)]|[a-z][.)])?$/;

/** Rows of fields with a tab between them; the fields may stand in quotes. */
export function readFields(text: string): string[][] {
  const rows: string[][] = [[]];
  FIELD.lastIndex = 0;
  for (;;) {
    const [found = "", quoted, plain = "", end = ""] = FIELD.exec(text) ?? [];
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === "" || found === "") return rows;
    if (end !== "\t") rows.push([]);
  }
}

/**
 * The table that plain text with tabs between its columns stands for, as spreadsheets put it on the clipboard; undefined
 * where its lines do not all have the same two columns or more (63 at most), or are those of a list or indented text.
 * The first row is a header row where it holds words and years only.
 */
export function readTabSeparated(text: string): Table | undefined {
  const rows = readFields(text.replace(/[\r\n]+$/, ""));
  const [first = []] = rows;
  if (first.length < 2 || first.length > MAX_SPAN || rows.some(({ length }) => length !== first.length)) return undefined;
  if (rows.every(([start = ""]) => MARKER.test(start))) return undefined;
  const named = first.every((field) => field === "" || isYear(field) || !isFigure(field));
  return {
    ...createTable(1, first.length),
    headerRows: named && rows.length > 1 ? 1 : 0,
    children: rows.map((fields) =>
      createRow(fields.map((field) => createCell(field.split(/\r\n?|\n/).map((line) => createParagraph([{ text: line }]))))),
    ),
  };
}
