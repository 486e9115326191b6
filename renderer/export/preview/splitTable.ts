import { notesFor } from "./dress.ts";

/** Rows that cannot be parted, as they stand in the window. */
export interface RowGroup {
  rows: HTMLTableRowElement[];
  top: number;
  bottom: number;
}

/** The rows at the top of a table that are repeated on each page it runs on to. */
export function headerRows(table: HTMLTableElement): HTMLTableRowElement[] {
  const rows = Array.from(table.rows);
  const first = rows.findIndex((row) => {
    const paragraph = row.querySelector("p");
    return !paragraph || !notesFor(paragraph)?.inHeaderRow;
  });
  return first === -1 ? [] : rows.slice(0, first);
}

/** The rows of a table, those that a cell reaches across together. */
export function rowGroups(table: HTMLTableElement): RowGroup[] {
  const groups: RowGroup[] = [];
  let reach = 0;
  for (const [index, row] of Array.from(table.rows).entries()) {
    const { top, bottom } = row.getBoundingClientRect();
    const last = groups.at(-1);
    if (last && index < reach) {
      last.rows.push(row);
      last.bottom = bottom;
    } else groups.push({ rows: [row], top, bottom });
    for (const { rowSpan } of row.cells) reach = Math.max(reach, index + rowSpan);
  }
  return groups;
}

/** A table that goes on with `rows` under the same heads. */
export function continueTable(table: HTMLTableElement, heads: readonly HTMLTableRowElement[], rows: readonly HTMLTableRowElement[]): HTMLTableElement {
  const rest = table.cloneNode(false) as HTMLTableElement;
  const columns = table.querySelector(":scope > colgroup");
  if (columns) rest.append(columns.cloneNode(true));
  rest.append(...heads.map((head) => head.cloneNode(true)), ...rows);
  return rest;
}
