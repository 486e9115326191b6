import { Editor, Node, Path, Range, Transforms, type NodeEntry } from "slate";
import type { Cell, Table } from "../../../shared/plan/nodes/index.ts";
import { createParagraph } from "../../../shared/plan/nodes/index.ts";
import { deleteColumn, deleteRow, insertColumn, insertRow, layOutTable } from "../../../shared/plan/table/index.ts";
import { replaceNode } from "../structure/replaceNode.ts";
import { around } from "./blocks.ts";

interface TablePlace {
  table: Table;
  path: Path;
  /** The grid place of the cell the caret is in. */
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
}

/** The table and cell the caret stands in. */
export function tableAtCaret(editor: Editor): TablePlace | undefined {
  const table = around(editor, ["table"]);
  const cell = around(editor, ["cell"]);
  if (!table || !cell) return undefined;
  const placed = layOutTable(table[0]).cells.find((place) => place.cell.id === cell[0].id);
  if (!placed) return undefined;
  const { row, column, rowSpan, colSpan } = placed;
  return { table: table[0], path: table[1], row, column, rowSpan, colSpan };
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
  if (changed) replaceNode(editor, place.path, changed);
  else deleteTable(editor);
}

export function addRow(editor: Editor, side: "above" | "below"): void {
  changeTable(editor, ({ table, row, rowSpan }) => insertRow(table, side === "above" ? row : row + rowSpan));
}

export function addColumn(editor: Editor, side: "left" | "right"): void {
  changeTable(editor, ({ table, column, colSpan }) => insertColumn(table, side === "left" ? column : column + colSpan));
}

export function removeRow(editor: Editor): void {
  changeTable(editor, ({ table, row }) => deleteRow(table, row));
}

export function removeColumn(editor: Editor): void {
  changeTable(editor, ({ table, column }) => deleteColumn(table, column));
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

/** Empties every cell that `range` touches; the table keeps its shape. */
function clearCells(editor: Editor, range: Range): void {
  for (const [cell, path] of cellEntries(editor, range)) {
    for (let child = cell.children.length; child > 0; child--) Transforms.removeNodes(editor, { at: [...path, 0] });
    Transforms.insertNodes(editor, createParagraph(), { at: [...path, 0] });
  }
}

/**
 * Empties the cells that `range` runs into, and returns what of the range lies outside those tables: null when nothing
 * does. A range within one cell, or one that holds whole tables, is returned as it is.
 */
export function clearCellsAtEdges(editor: Editor, range: Range): Range | null {
  const [start, end] = Range.edges(range);
  const first = around(editor, ["table"], { anchor: start, focus: start });
  const last = around(editor, ["table"], { anchor: end, focus: end });
  if (first && last && Path.equals(first[1], last[1])) {
    if (cellEntries(editor, range).length < 2) return range;
    clearCells(editor, range);
    return null;
  }
  const rest = {
    anchor: (first && Editor.after(editor, first[1])) ?? start,
    focus: (last && Editor.before(editor, last[1])) ?? end,
  };
  if (last) clearCells(editor, { anchor: Editor.start(editor, last[1]), focus: end });
  if (first) clearCells(editor, { anchor: start, focus: Editor.end(editor, first[1]) });
  return Range.isBackward(rest) ? null : rest;
}
