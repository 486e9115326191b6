import type { KeyboardEvent } from "react";
import { Editor, Node, Path, Range, Transforms, type NodeEntry, type Point } from "slate";
import { ReactEditor } from "slate-react";
import { createParagraph, type Cell, type Table } from "../../../shared/plan/nodes/index.ts";
import { layOutTable, type PlacedCell } from "../../../shared/plan/table/index.ts";
import { isTextBlock } from "../../../shared/plan/tree.ts";
import { around, insertAfter } from "../commands/blocks.ts";
import { selectedCells } from "../commands/cells.ts";
import { canHoldCaret } from "../commands/insert.ts";
import { adoptSelection, showNow } from "../place.ts";

type Direction = "up" | "down" | "left" | "right";

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

const STEPS: Readonly<Record<Direction, readonly [number, number]>> = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] };

/** The cell an end of the selection is in. */
interface Standing {
  table: NodeEntry<Table>;
  cell: NodeEntry<Cell>;
  placed: PlacedCell;
}

function standingAt(editor: Editor, { path }: Point): Standing | undefined {
  const table = around(editor, ["table"], path);
  const cell = around(editor, ["cell"], path);
  const placed = table && layOutTable(table[0]).cells.find((candidate) => candidate.cell.id === cell?.[0].id);
  return cell && placed && { table, cell, placed };
}

function pathOf([table, path]: NodeEntry<Table>, { cell, row }: PlacedCell): Path {
  return [...path, row, table.children[row]?.children.indexOf(cell) ?? 0];
}

/** Where the caret is drawn at `point`. */
function caretBox(editor: Editor, point: Point): DOMRect {
  return ReactEditor.toDOMRange(editor, { anchor: point, focus: point }).getBoundingClientRect();
}

function isOnOneLine(a: DOMRect, b: DOMRect): boolean {
  const middle = (b.top + b.bottom) / 2;
  return a.top <= middle && a.bottom >= middle;
}

/** Whether no line of the cell stands above or below the one `point` is on. */
function isOnOuterLine(editor: Editor, point: Point, cell: Path, direction: "up" | "down"): boolean {
  const outer = direction === "up" ? Editor.start(editor, cell) : Editor.end(editor, cell);
  return isOnOneLine(caretBox(editor, point), caretBox(editor, outer));
}

/** The place nearest to `x` on the line of `at` that is met first from above ("down") or below ("up"). */
function placeOnLine(editor: Editor, at: Path, direction: "up" | "down", x: number): Point {
  const first = direction === "down" ? Editor.start(editor, at) : Editor.end(editor, at);
  const line = caretBox(editor, first);
  let best = { point: first, distance: Math.abs(line.left - x) };
  for (const point of Editor.positions(editor, { at, reverse: direction === "up" })) {
    const box = caretBox(editor, point);
    if (!isOnOneLine(box, line)) break;
    const distance = Math.abs(box.left - x);
    if (distance < best.distance) best = { point, distance };
  }
  return best.point;
}

/** The path of the text block that the caret goes to above or below a table; undefined at the plan's end. */
function textBeside(editor: Editor, table: Path, direction: "up" | "down"): Path | undefined {
  const point = direction === "up" ? Editor.before(editor, table) : Editor.after(editor, table);
  const match = (node: Node) => Node.isElement(node) && isTextBlock(node);
  return point && Editor.above(editor, { at: point, match })?.[1];
}

/** Below a table that ends its section, or stands right above another, there would be nowhere to write. */
function makeRoomBelow(editor: Editor, table: Path): boolean {
  if (canHoldCaret(editor, Path.next(table))) return false;
  insertAfter(editor, table, createParagraph());
  return true;
}

/** The cell above or below, of those under a wide one the one at `x`. */
function cellBeside(editor: Editor, { table, placed }: Standing, direction: "up" | "down", x: number): PlacedCell | undefined {
  const grid = layOutTable(table[0]);
  const row = direction === "up" ? placed.row - 1 : placed.row + placed.rowSpan;
  const beside = Array.from({ length: placed.colSpan }, (_, index) => grid.at(row, placed.column + index)).filter(
    (found) => found !== undefined,
  );
  return beside.find(({ cell }) => x <= ReactEditor.toDOMNode(editor, cell).getBoundingClientRect().right) ?? beside.at(-1);
}

/**
 * Moves the caret to the row above or below, or out of the table. The browser goes through the cells of a row instead.
 * Within a cell of several lines it knows best.
 */
function moveVertically(editor: Editor, direction: "up" | "down"): boolean {
  const point = editor.selection?.focus;
  const standing = point && standingAt(editor, point);
  if (!standing || !isOnOuterLine(editor, point, standing.cell[1], direction)) return false;
  const x = caretBox(editor, point).left;
  const target = cellBeside(editor, standing, direction, x);
  const [, table] = standing.table;
  if (!target && direction === "down" && makeRoomBelow(editor, table)) return true;
  const at = target ? pathOf(standing.table, target) : textBeside(editor, table, direction);
  if (!at) return false;
  Transforms.select(editor, placeOnLine(editor, at, direction, x));
  return true;
}

/** ArrowRight behind the last word of a table with no place to write below it makes one. */
function leaveAtEnd(editor: Editor): boolean {
  const { selection } = editor;
  const table = around(editor, ["table"]);
  if (!selection || !table || Range.isExpanded(selection) || !Editor.isEnd(editor, selection.focus, table[1])) return false;
  return makeRoomBelow(editor, table[1]);
}

/** Takes one more row or column of cells into the selection, or one less; beyond the table's top and bottom, its rows. */
function extendByCell(editor: Editor, direction: Direction): boolean {
  const { selection } = editor;
  const standing = selection && standingAt(editor, selection.focus);
  if (!standing) return false;
  const isVertical = direction === "up" || direction === "down";
  const leavesText = isVertical && isOnOuterLine(editor, selection.focus, standing.cell[1], direction);
  if (!selectedCells(editor) && !leavesText) return false;
  const { placed, table } = standing;
  const [down, across] = STEPS[direction];
  const row = down > 0 ? placed.row + placed.rowSpan : placed.row + down;
  const column = across > 0 ? placed.column + placed.colSpan : placed.column + across;
  const target = layOutTable(table[0]).at(row, column);
  if (target) {
    const path = pathOf(table, target);
    Transforms.select(editor, { ...selection, focus: down + across > 0 ? Editor.end(editor, path) : Editor.start(editor, path) });
  } else if (isVertical) {
    const beyond = direction === "up" ? Editor.before(editor, table[1]) : Editor.after(editor, table[1]);
    if (beyond) Transforms.select(editor, { ...selection, focus: beyond });
  }
  return true;
}

function act(editor: Editor, direction: Direction, extend: boolean): boolean {
  if (extend) return extendByCell(editor, direction);
  if (direction === "right") return leaveAtEnd(editor);
  return direction !== "left" && moveVertically(editor, direction);
}

/** What arrow keys mean in a table beyond moving within the text of a cell. Returns whether they did. */
export function handleCellKey(editor: Editor, event: KeyboardEvent): boolean {
  const direction = DIRECTIONS[event.key];
  if (!direction || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (!getSelection()?.focusNode?.parentElement?.closest("td, th")) return false;
  adoptSelection(editor);
  const isHandled = act(editor, direction, event.shiftKey);
  // The next key may come before Slate has put the page's caret there, and would start from where it was.
  if (isHandled) showNow(editor);
  return isHandled;
}
