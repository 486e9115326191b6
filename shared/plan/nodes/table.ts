import { z } from "zod";
import { createId, idSchema } from "../ids.ts";
import { flowSchema, type Flow } from "./flow.ts";
import { createParagraph } from "./paragraph.ts";
import { requirementSchema } from "./requirement.ts";

/** Word allows 63 columns; spans keep the same limit. */
export const MAX_SPAN = 63;
export const MAX_HEADERS = 10;

const span = z.int().min(2).max(MAX_SPAN).optional();

/** A cell covers one place of the grid unless it spans; covered places have no cell, as in HTML. */
export const cellSchema = z.strictObject({
  type: z.literal("cell"),
  id: idSchema,
  colSpan: span,
  rowSpan: span,
  children: z.array(flowSchema).min(1),
});
export type Cell = z.infer<typeof cellSchema>;

export const rowSchema = z.strictObject({
  type: z.literal("row"),
  id: idSchema,
  children: z.array(cellSchema).min(1),
});
export type Row = z.infer<typeof rowSchema>;

/**
 * How what stands in a column is set. `auto` sets numbers so that their decimal commas stand under each other, and words
 * from the left; `decimal` does the former whatever else is in the column.
 */
export const COLUMN_ALIGNMENTS = ["auto", "left", "centre", "right", "decimal"] as const;
export type ColumnAlignment = (typeof COLUMN_ALIGNMENTS)[number];

/**
 * `columns` holds each column's share of the width; the shares are relative and need not add up to anything. `align` has
 * one entry for each column, and is left out where all are `auto`.
 */
export const tableSchema = z.strictObject({
  type: z.literal("table"),
  id: idSchema,
  required: requirementSchema,
  caption: z.string(),
  source: z.string(),
  headerRows: z.int().min(0).max(MAX_HEADERS),
  headerColumns: z.int().min(0).max(MAX_HEADERS),
  columns: z.array(z.number().positive()).min(1).max(MAX_SPAN),
  align: z.array(z.literal(COLUMN_ALIGNMENTS)).min(1).max(MAX_SPAN).optional(),
  children: z.array(rowSchema).min(1),
});
export type Table = z.infer<typeof tableSchema>;

export function createCell(children: Flow[] = [createParagraph()], colSpan = 1): Cell {
  const cell: Cell = { type: "cell", id: createId(), children };
  return colSpan > 1 ? { ...cell, colSpan } : cell;
}

export function createRow(children: Cell[]): Row {
  return { type: "row", id: createId(), children };
}

/** An empty table with one header row and columns of equal width. */
export function createTable(rows: number, columns: number): Table {
  return {
    type: "table",
    id: createId(),
    caption: "",
    source: "",
    headerRows: 1,
    headerColumns: 0,
    columns: Array.from({ length: columns }, () => 1),
    children: Array.from({ length: rows }, () => createRow(Array.from({ length: columns }, () => createCell()))),
  };
}
