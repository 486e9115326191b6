import { Editor, Transforms } from "slate";
import type { Table } from "../../../shared/plan/nodes/index.ts";
import { cellContents, fillCells, layOutTable, repairTable } from "../../../shared/plan/table/index.ts";
import { tableAtCaret } from "../commands/cells.ts";
import { replaceNode } from "../structure/replaceNode.ts";

/**
 * Fills the cells from the caret's on with those of `source`, as one undoable step, and puts the caret at the end of the
 * last one. Returns false, and does nothing, where the caret is in no cell.
 */
export function pasteCells(editor: Editor, source: Table): boolean {
  const place = tableAtCaret(editor);
  if (!place) return false;
  const cells = cellContents(repairTable(source));
  const filled = fillCells(place.table, place.row, place.column, cells);
  const grid = layOutTable(filled);
  const width = cells[0]?.length ?? 0;
  const last = grid.at(place.row + cells.length - 1, Math.min(place.column + width, grid.columns) - 1);
  replaceNode(editor, place.path, filled);
  if (last) {
    const index = filled.children[last.row]?.children.indexOf(last.cell) ?? 0;
    Transforms.select(editor, Editor.end(editor, [...place.path, last.row, index]));
  }
  return true;
}

/** Whether a copied table is cells to fill others with, and not just the words of a single one. */
export function isGrid({ children }: Table): boolean {
  return children.length > 1 || (children[0]?.children.length ?? 0) > 1;
}
