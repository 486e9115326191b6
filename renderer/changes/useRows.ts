import { alignRows, type Row } from "./alignRows.ts";
import { useComparison } from "./ComparisonContext.ts";
import type { Side } from "./side.ts";
import type { Twin } from "./twin.ts";

/** What is within an element of either version, each with what it is in the other. */
export function useRows<T extends { id: string }>(twin: Twin<{ children: readonly T[] }>, side: Side): Row<T>[] {
  const { before, now } = useComparison();
  const known = {
    before: (id: string) => before.elements.get(id) as T | undefined,
    now: (id: string) => now.elements.get(id) as T | undefined,
  };
  const rows = alignRows(twin.before?.children ?? [], twin.now?.children ?? [], known);
  if (side === "both") return rows;
  return rows.filter((row) => row[side] !== undefined && row.moved !== (side === "before" ? "here" : "away"));
}
