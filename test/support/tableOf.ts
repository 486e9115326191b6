import { createCell, createParagraph, createRow, createTable, type Table } from "../../shared/plan/nodes/index.ts";

/** A table of these texts with one header row. */
export function tableOf(rows: readonly (readonly string[])[], heads: Partial<Pick<Table, "headerRows" | "headerColumns">> = {}): Table {
  return {
    ...createTable(1, rows[0]?.length ?? 1),
    ...heads,
    children: rows.map((texts) => createRow(texts.map((text) => createCell([createParagraph([{ text }])])))),
  };
}
