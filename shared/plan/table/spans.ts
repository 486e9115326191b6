import { createCell, type Cell, type Flow, type Row } from "../nodes/index.ts";
import { isText } from "../tree.ts";

/** The same cell where its spans are these already; a span of 1 is not written down. */
export function withSpans(cell: Cell, rowSpan: number, colSpan: number): Cell {
  if ((cell.rowSpan ?? 1) === rowSpan && (cell.colSpan ?? 1) === colSpan) return cell;
  const { type, id, children } = cell;
  return { type, id, ...(colSpan > 1 && { colSpan }), ...(rowSpan > 1 && { rowSpan }), children };
}

export function withContent(cell: Cell, added: readonly Flow[]): Cell {
  return added.length === 0 ? cell : { ...cell, children: [...cell.children, ...added] };
}

/** The same row where it holds exactly these cells already. */
export function withCells(row: Row, cells: readonly Cell[]): Row {
  const same = row.children.length === cells.length && row.children.every((cell, index) => cell === cells[index]);
  return same ? row : { ...row, children: [...cells] };
}

export function emptyCells(count: number): Cell[] {
  return Array.from({ length: count }, () => createCell());
}

/** A share of the width for a new column beside these: their mean. */
export function meanShare(columns: readonly number[]): number {
  return columns.length === 0 ? 1 : columns.reduce((sum, share) => sum + share, 0) / columns.length;
}

/** Whether a cell's content is nothing but empty lines. */
export function isBlank(content: readonly Flow[]): boolean {
  return content.every(
    (flow) => flow.type === "paragraph" && flow.children.every((node) => isText(node) && node.text.trim() === ""),
  );
}
