import { htmlToBlocks } from "../../../shared/html/htmlToBlocks.ts";
import { cellText, layOutTable, readFields } from "../../../shared/plan/table/index.ts";

/**
 * The cells of what was copied from a spreadsheet or a document: those of its table, else of text with a tab between
 * cells and a line for each row. Undefined for a single text, which is pasted as any text is.
 */
export function readPasted(data: Pick<DataTransfer, "getData">): string[][] | undefined {
  const html = data.getData("text/html");
  const table = html ? htmlToBlocks(html).find((block) => block.type === "table") : undefined;
  if (table) {
    const grid = layOutTable(table);
    return Array.from({ length: grid.rows }, (_, row) =>
      Array.from({ length: grid.columns }, (_, column) => cellText(grid.at(row, column)?.cell.children ?? [])),
    );
  }
  const text = data.getData("text/plain").replace(/[\r\n]+$/, "");
  return /[\t\r\n]/.test(text) ? readFields(text) : undefined;
}
