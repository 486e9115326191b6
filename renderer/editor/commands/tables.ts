import { Editor, Range, Transforms } from "slate";
import type { ColumnAlignment, Table } from "../../../shared/plan/nodes/index.ts";
import { createParagraph, MAX_HEADERS } from "../../../shared/plan/nodes/index.ts";
import {
  alignColumns,
  alignmentsOf,
  deleteColumn,
  deleteRow,
  insertColumn,
  insertRow,
  mergeCells,
  moveColumns,
  moveRows,
  splitCell,
} from "../../../shared/plan/table/index.ts";
import { replaceNode } from "../structure/replaceNode.ts";
import { around } from "./blocks.ts";
import { cellEntries, selectedCells, tableAtCaret, type TablePlace } from "./cells.ts";

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

/**
 * Makes the first row or column a head, or all of them ordinary again. Several rows or columns that are selected from
 * the first one on become heads together.
 */
export function toggleHeader(editor: Editor, which: "headerRows" | "headerColumns"): void {
  const place = tableAtCaret(editor);
  if (!place) return;
  const { table, path, row, rows, column, columns } = place;
  const [start, count] = which === "headerRows" ? [row, rows] : [column, columns];
  const chosen = start === 0 && count > 1 ? Math.min(count, MAX_HEADERS) : 1;
  const isSet = chosen > 1 ? table[which] === chosen : table[which] > 0;
  Transforms.setNodes(editor, { [which]: isSet ? 0 : chosen }, { at: path });
}

/** Moves to the next or previous cell and selects what is in it; Tab in the last cell adds a row. */
export function moveToCell(editor: Editor, direction: "next" | "previous"): boolean {
  const { selection } = editor;
  const table = around(editor, ["table"]);
  const cell = selection && around(editor, ["cell"], Range.start(selection).path);
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
