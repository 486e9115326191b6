import type { ColumnAlignment, Table } from "../nodes/index.ts";

/** How each of the table's columns is set, one entry for each. */
export function alignmentsOf({ align, columns }: Table): ColumnAlignment[] {
  return columns.map((_, index) => align?.[index] ?? "auto");
}

/** The same table where its columns are set like this already; alignments that are all `auto` are not written down. */
export function withAlignments(table: Table, alignments: readonly ColumnAlignment[]): Table {
  const { align, ...bare } = table;
  if (alignments.every((alignment) => alignment === "auto")) return align ? bare : table;
  const same = align?.length === alignments.length && align.every((alignment, index) => alignment === alignments[index]);
  return same ? table : { ...table, align: [...alignments] };
}

/** The table with columns `at` up to `at + count` set as `alignment` says. */
export function alignColumns(table: Table, at: number, count: number, alignment: ColumnAlignment): Table {
  const alignments = alignmentsOf(table);
  return withAlignments(
    table,
    alignments.map((own, index) => (index >= at && index < at + count ? alignment : own)),
  );
}
