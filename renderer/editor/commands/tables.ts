import { Editor, Node, Path, Range, Transforms, type NodeEntry } from "slate";
import type { Cell, ColumnAlignment, Table } from "../../../shared/plan/nodes/index.ts";
import { createParagraph } from "../../../shared/plan/nodes/index.ts";
import {
  alignColumns,
  alignmentsOf,
  cellsIn,
  deleteColumn,
  deleteRow,
  insertColumn,
  insertRow,
  layOutTable,
  mergeCells,
  moveColumns,
  moveRows,
  splitCell,
  type TableRect,
} from "../../../shared/plan/table/index.ts";
import { replaceNode } from "../structure/replaceNode.ts";
import { around } from "./blocks.ts";

/** A table and the rectangle of its cells that the caret is in or the selection reaches over. */
export interface TablePlace extends TableRect {
  table: Table;
  path: Path;
}

/** The table the caret stands in, with the cells that the selection reaches from and to as two corners. */
export function tableAtCaret(editor: Editor): TablePlace | undefined {
  const { selection } = editor;
  const table = selection && around(editor, ["table"]);
  if (!table) return undefined;
  const corners = [selection.anchor, selection.focus].map(({ path }) => around(editor, ["cell"], path)?.[0].id);
  const placed = layOutTable(table[0]).cells.filter(({ cell }) => corners.includes(cell.id));
  const [first, last = first] = placed;
  if (!first || !last) return undefined;
  const column = Math.min(first.column, last.column);
  const right = Math.max(first.column + first.colSpan, last.column + last.colSpan);
  const bottom = Math.max(first.row + first.rowSpan, last.row + last.rowSpan);
  const corner = { row: first.row, column, rows: bottom - first.row, columns: right - column };
  return { table: table[0], path: table[1], ...cellsIn(table[0], corner).rect };
}

/** Removes the table and leaves a paragraph to go on from. */
export function deleteTable(editor: Editor): void {
  const table = around(editor, ["table"]);
  if (!table) return;
  replaceNode(editor, table[1], createParagraph());
}

function changeTable(editor: Editor, change: (place: TablePlace) => Table | null): void {
  const place = tableAtCaret(editor);
  if (!place) return;
  const changed = change(place);
  if (changed === place.table) return;
  if (changed) replaceNode(editor, place.path, changed);
  else deleteTable(editor);
}

export function addRow(editor: Editor, side: "above" | "below"): void {
  changeTable(editor, ({ table, row, rows }) => insertRow(table, side === "above" ? row : row + rows));
}

export function addColumn(editor: Editor, side: "left" | "right"): void {
  changeTable(editor, ({ table, column, columns }) => insertColumn(table, side === "left" ? column : column + columns));
}

/** Calls `remove` on the table `count` times, until there is none. */
function removeTimes(table: Table, count: number, remove: (from: Table) => Table | null): Table | null {
  let left: Table | null = table;
  for (let done = 0; left && done < count; done++) left = remove(left);
  return left;
}

export function removeRow(editor: Editor): void {
  changeTable(editor, ({ table, row, rows }) => removeTimes(table, rows, (from) => deleteRow(from, row)));
}

export function removeColumn(editor: Editor): void {
  changeTable(editor, ({ table, column, columns }) => removeTimes(table, columns, (from) => deleteColumn(from, column)));
}

export function moveRow(editor: Editor, side: "up" | "down"): void {
  changeTable(editor, ({ table, row, rows }) => moveRows(table, row, rows, side === "up" ? -1 : 1));
}

export function moveColumn(editor: Editor, side: "left" | "right"): void {
  changeTable(editor, ({ table, column, columns }) => moveColumns(table, column, columns, side === "left" ? -1 : 1));
}

/** How the columns that the selection reaches over are set; undefined where they differ. */
export function currentAlignment(editor: Editor): ColumnAlignment | undefined {
  const place = tableAtCaret(editor);
  if (!place) return undefined;
  const [first, ...others] = alignmentsOf(place.table).slice(place.column, place.column + place.columns);
  return others.every((other) => other === first) ? first : undefined;
}

export function alignSelected(editor: Editor, alignment: ColumnAlignment): void {
  const place = tableAtCaret(editor);
  if (!place) return;
  const { align } = alignColumns(place.table, place.column, place.columns, alignment);
  Transforms.setNodes<Table>(editor, { align }, { at: place.path });
}

/** The cells that are selected, where there is more than one: a rectangle, and where it is. */
export function selectedCells(editor: Editor): { place: TablePlace; ids: ReadonlySet<string> } | undefined {
  if (!editor.selection || Range.isCollapsed(editor.selection)) return undefined;
  const place = tableAtCaret(editor);
  if (!place) return undefined;
  const { cells } = cellsIn(place.table, place);
  return cells.length > 1 ? { place, ids: new Set(cells.map(({ cell }) => cell.id)) } : undefined;
}

export function canMerge(editor: Editor): boolean {
  return selectedCells(editor) !== undefined;
}

/** Makes one cell of those selected. */
export function mergeSelected(editor: Editor): void {
  changeTable(editor, (place) => mergeCells(place.table, place));
}

/** Whether the caret is in a cell that covers several places. */
export function canSplit(editor: Editor): boolean {
  const place = tableAtCaret(editor);
  return place !== undefined && splitCell(place.table, place.row, place.column) !== place.table;
}

/** Gives each place that the cell at the caret covers a cell of its own. */
export function splitAtCaret(editor: Editor): void {
  changeTable(editor, ({ table, row, column }) => splitCell(table, row, column));
}

export function toggleHeader(editor: Editor, which: "headerRows" | "headerColumns"): void {
  const table = around(editor, ["table"]);
  if (table) Transforms.setNodes(editor, { [which]: table[0][which] > 0 ? 0 : 1 }, { at: table[1] });
}

function cellEntries(editor: Editor, at: Path | Range): NodeEntry<Cell>[] {
  const match = (node: Node) => Node.isElement(node) && node.type === "cell";
  return Array.from(Editor.nodes(editor, { at, match })) as NodeEntry<Cell>[];
}

/** Moves to the next or previous cell and selects what is in it; Tab in the last cell adds a row. */
export function moveToCell(editor: Editor, direction: "next" | "previous"): boolean {
  const table = around(editor, ["table"]);
  const cell = around(editor, ["cell"]);
  if (!table || !cell) return false;
  const cells = cellEntries(editor, table[1]);
  const index = cells.findIndex(([node]) => node.id === cell[0].id);
  const target = cells[direction === "next" ? index + 1 : index - 1];
  if (target) {
    Transforms.select(editor, Editor.range(editor, target[1]));
  } else if (direction === "next") {
    const rows = table[0].children.length;
    replaceNode(editor, table[1], insertRow(table[0], rows));
    Transforms.select(editor, Editor.start(editor, [...table[1], rows]));
  }
  return true;
}

/** Empties cells; the table keeps its shape. */
function clearCells(editor: Editor, cells: readonly NodeEntry<Cell>[]): void {
  for (const [cell, path] of cells) {
    for (let child = cell.children.length; child > 0; child--) Transforms.removeNodes(editor, { at: [...path, 0] });
    Transforms.insertNodes(editor, createParagraph(), { at: [...path, 0] });
  }
}

/**
 * Empties the cells that are selected or that `range`, the selection, runs into, and returns what of the range lies
 * outside those tables: null when nothing does. A range within one cell, or one that holds whole tables, is returned as
 * it is.
 */
export function clearCellsAtEdges(editor: Editor, range: Range): Range | null {
  const selected = selectedCells(editor);
  if (selected) {
    clearCells(editor, cellEntries(editor, selected.place.path).filter(([{ id }]) => selected.ids.has(id)));
    return null;
  }
  const [start, end] = Range.edges(range);
  const first = around(editor, ["table"], { anchor: start, focus: start });
  const last = around(editor, ["table"], { anchor: end, focus: end });
  if (first && last && Path.equals(first[1], last[1])) return range;
  const rest = {
    anchor: (first && Editor.after(editor, first[1])) ?? start,
    focus: (last && Editor.before(editor, last[1])) ?? end,
  };
  if (last) clearCells(editor, cellEntries(editor, { anchor: Editor.start(editor, last[1]), focus: end }));
  if (first) clearCells(editor, cellEntries(editor, { anchor: start, focus: Editor.end(editor, first[1]) }));
  return Range.isBackward(rest) ? null : rest;
}
