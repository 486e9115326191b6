import { Editor, Node, Path, Range, Transforms, type NodeEntry } from "slate";
import { createParagraph, type Cell, type Table } from "../../../shared/plan/nodes/index.ts";
import { cellsIn, layOutTable, type TableRect } from "../../../shared/plan/table/index.ts";
import { around } from "./blocks.ts";

/** A table and the rectangle of its cells that the caret is in or the selection reaches over. */
export interface TablePlace extends TableRect {
  table: Table;
  path: Path;
}

/** The table that `at` lies in, with the cells that it reaches from and to as two corners. */
export function tableAtCaret(editor: Editor, at: Range | null = editor.selection): TablePlace | undefined {
  const table = at && around(editor, ["table"], at);
  if (!table) return undefined;
  const corners = [at.anchor, at.focus].map(({ path }) => around(editor, ["cell"], path)?.[0].id);
  const placed = layOutTable(table[0]).cells.filter(({ cell }) => corners.includes(cell.id));
  const [first, last = first] = placed;
  if (!first || !last) return undefined;
  const column = Math.min(first.column, last.column);
  const right = Math.max(first.column + first.colSpan, last.column + last.colSpan);
  const bottom = Math.max(first.row + first.rowSpan, last.row + last.rowSpan);
  const corner = { row: first.row, column, rows: bottom - first.row, columns: right - column };
  return { table: table[0], path: table[1], ...cellsIn(table[0], corner).rect };
}

/** Cells, where there is more than one: a rectangle, and where it is. */
export interface SelectedCells {
  place: TablePlace;
  ids: ReadonlySet<string>;
}

/** The cells that `at` reaches over, where there is more than one. */
export function selectedCells(editor: Editor, at: Range | null = editor.selection): SelectedCells | undefined {
  if (!at || Range.isCollapsed(at)) return undefined;
  const place = tableAtCaret(editor, at);
  if (!place) return undefined;
  const { cells } = cellsIn(place.table, place);
  return cells.length > 1 ? { place, ids: new Set(cells.map(({ cell }) => cell.id)) } : undefined;
}

export function cellEntries(editor: Editor, at: Path | Range): NodeEntry<Cell>[] {
  const match = (node: Node) => Node.isElement(node) && node.type === "cell";
  return Array.from(Editor.nodes(editor, { at, match })) as NodeEntry<Cell>[];
}

/** The selected cells in reading order; none where fewer than two are selected. */
export function selectedCellEntries(editor: Editor): NodeEntry<Cell>[] {
  const selected = selectedCells(editor);
  return selected ? cellEntries(editor, selected.place.path).filter(([{ id }]) => selected.ids.has(id)) : [];
}

/** Whether every cell of a table is selected. */
export function isWholeTableSelected(editor: Editor): boolean {
  const { place, ids } = selectedCells(editor) ?? {};
  return place !== undefined && ids?.size === place.table.children.reduce((sum, row) => sum + row.children.length, 0);
}

/** Selects the cells that touch `rect` of the table at `path`; what is in the cell where only one does. */
export function selectCells(editor: Editor, path: Path, rect: TableRect): void {
  const table = Node.get(editor, path) as Table;
  const grid = layOutTable(table);
  const pathOf = (row: number, column: number): Path | undefined => {
    const placed = grid.at(row, column);
    return placed && [...path, placed.row, table.children[placed.row]?.children.indexOf(placed.cell) ?? 0];
  };
  const first = pathOf(rect.row, rect.column);
  const last = pathOf(rect.row + rect.rows - 1, rect.column + rect.columns - 1);
  if (first && last) Transforms.select(editor, { anchor: Editor.start(editor, first), focus: Editor.end(editor, last) });
}

/** Whole rows, whole columns, or the whole table. */
export type TableLines = "rows" | "columns" | "all";

/** Selects the rows or columns that the caret is in or the selection reaches over, from end to end. */
export function selectLines(editor: Editor, lines: TableLines): void {
  const place = tableAtCaret(editor);
  if (!place) return;
  const grid = layOutTable(place.table);
  const whole = { row: 0, column: 0, rows: grid.rows, columns: grid.columns };
  const { row, rows, column, columns } = place;
  const rect = lines === "rows" ? { ...whole, row, rows } : lines === "columns" ? { ...whole, column, columns } : whole;
  selectCells(editor, place.path, rect);
}

/** Empties cells; the table keeps its shape. */
function clearCells(editor: Editor, cells: readonly NodeEntry<Cell>[]): void {
  for (const [cell, path] of cells) {
    for (let child = cell.children.length; child > 0; child--) Transforms.removeNodes(editor, { at: [...path, 0] });
    Transforms.insertNodes(editor, createParagraph(), { at: [...path, 0] });
  }
}

/** Empties cells and puts the caret in the first of them. */
function clearForCaret(editor: Editor, cells: readonly NodeEntry<Cell>[]): void {
  clearCells(editor, cells);
  const [first] = cells;
  if (first) Transforms.select(editor, Editor.start(editor, first[1]));
}

/**
 * Empties the cells that are selected or that `range`, the selection, runs into, and returns what of the range lies
 * outside those tables: null when nothing does. A range within one cell, or one that holds whole tables, is returned as
 * it is. The caret goes to the first cell that was emptied, unless the range starts before it.
 */
export function clearCellsAtEdges(editor: Editor, range: Range): Range | null {
  const selected = selectedCells(editor) ?? selectedCells(editor, range);
  if (selected) {
    clearForCaret(editor, cellEntries(editor, selected.place.path).filter(([{ id }]) => selected.ids.has(id)));
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
  if (last) {
    const cells = cellEntries(editor, { anchor: Editor.start(editor, last[1]), focus: end });
    // Nothing is shown as selected in a cell that the range only reaches the start of.
    clearCells(editor, cells.filter(([, path]) => !Editor.isStart(editor, end, path)));
  }
  if (first) clearForCaret(editor, cellEntries(editor, { anchor: start, focus: Editor.end(editor, first[1]) }));
  return Range.isBackward(rest) ? null : rest;
}
