import type { Editor } from "slate";
import type { Table } from "../../../shared/plan/nodes/index.ts";
import { plainText } from "../../../shared/plan/plainText.ts";
import { cellContents, cutTable } from "../../../shared/plan/table/index.ts";
import { selectedCells } from "../commands/tables.ts";

/** The selected cells as a table of their own; undefined where fewer than two are selected. */
export function selectedTable(editor: Editor): Table | undefined {
  const selected = selectedCells(editor);
  return selected && cutTable(selected.place.table, selected.place);
}

/** As a spreadsheet reads it: tabs between columns, and quotes around what holds tabs, lines or quotes. */
export function toTabSeparated(table: Table): string {
  const quote = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return cellContents(table)
    .map((row) => row.map((content) => quote(plainText(content))).join("\t"))
    .join("\n");
}

/** The table and its words as HTML, for programs that know nothing of plans. */
export function toHtml(table: Table): string {
  const element = document.createElement("table");
  for (const row of table.children) {
    const line = element.insertRow();
    for (const cell of row.children) {
      const place = line.insertCell();
      if (cell.colSpan) place.colSpan = cell.colSpan;
      if (cell.rowSpan) place.rowSpan = cell.rowSpan;
      for (const text of plainText(cell.children).split("\n")) {
        place.appendChild(document.createElement("p")).textContent = text;
      }
    }
  }
  return element.outerHTML;
}
