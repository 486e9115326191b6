import type { Table } from "../../../../shared/plan/nodes/index.ts";

const MOST_ROWS_TOGETHER = 9;

/** Whether all of a table belongs on one page: few rows of few lines. A longer one may be torn apart between rows. */
export function isKeptTogether(table: Table): boolean {
  return (
    table.children.length <= MOST_ROWS_TOGETHER &&
    table.children.every((row) => row.children.every(({ children }) => children.length === 1 && children[0]?.type === "paragraph"))
  );
}
