import { Editor, Node, Path, Range, Transforms, type Point } from "slate";
import { hasRecord } from "../../../shared/plan/goalRecord.ts";
import type { Section } from "../../../shared/plan/nodes/index.ts";
import { isTextBlock, type PlanElement, type TextBlock } from "../../../shared/plan/tree.ts";
import { around, caretAtEnd, caretAtStart, currentTextBlock, isEmptyBlock } from "../commands/blocks.ts";
import { leaveUnwritable } from "../commands/leaveUnwritable.ts";
import { clearCellsAtEdges, isWholeTableSelected } from "../commands/cells.ts";
import { deleteTable } from "../commands/tables.ts";
import { leaveLists, outdentItem } from "../commands/lists.ts";
import { convertTextBlock } from "./convert.ts";
import { endsBehindWhole } from "./hanging.ts";

function previousSibling(editor: Editor, path: Path): PlanElement | undefined {
  return Path.hasPrevious(path) ? (Node.get(editor, Path.previous(path)) as PlanElement) : undefined;
}

/** A goal that says more than its statement, all of which would go with its style. */
function isFilledGoal(block: PlanElement): boolean {
  return block.type === "goal" && hasRecord(block);
}

/** Backspace at the start of a styled block takes the style off first, as it does in Word. Returns whether it did. */
function plainFirst(editor: Editor, block: TextBlock, path: Path): boolean {
  const item = around(editor, ["listItem"], path);
  if (item) {
    outdentItem(editor, item[1]);
    return true;
  }
  if (block.type === "paragraph" || block.type === "title" || isFilledGoal(block)) return false;
  // In the middle of a list of points it joins the one above, so that the list stays one.
  if (block.type === "point" && Path.hasPrevious(path)) return false;
  Editor.withoutNormalizing(editor, () => {
    const free = leaveLists(editor, path);
    convertTextBlock(editor, free, { type: "paragraph" });
  });
  return true;
}

/** An untouched fact box goes with Backspace; one with words in it stays. Returns whether the caret was in one. */
function removeEmptyBox(editor: Editor, path: Path): boolean {
  const box = around(editor, ["factBox"], path);
  if (!box || Node.string(box[0]) !== "" || box[0].title !== "") return false;
  Transforms.removeNodes(editor, { at: box[1] });
  return true;
}

const SELECTED_FIRST: ReadonlySet<PlanElement["type"]> = new Set<PlanElement["type"]>(["generated", "chart", "image"]);

/** What was made by more than typing is selected first; only a second key press removes it. Returns whether `path` holds it. */
function selectGenerated(editor: Editor, path: Path): boolean {
  if (!Node.has(editor, path) || !SELECTED_FIRST.has((Node.get(editor, path) as PlanElement).type)) return false;
  Transforms.select(editor, Editor.start(editor, path));
  return true;
}

const HAS_NO_TEXT_TO_JOIN: ReadonlySet<PlanElement["type"]> = new Set<PlanElement["type"]>(["guidance", "table", "factBox"]);

function canJoin(element: PlanElement): boolean {
  return !HAS_NO_TEXT_TO_JOIN.has(element.type) && !isFilledGoal(element);
}

/** Delete at the end of a block stops before what has no text to join with; before a goal, an empty block goes. */
function stopBeforeNeighbour(editor: Editor, block: TextBlock, path: Path): boolean {
  const after = Path.next(path);
  if (!Node.has(editor, after)) return false;
  const next = Node.get(editor, after) as PlanElement;
  if (isFilledGoal(next) && isEmptyBlock(block)) return false;
  if (isFilledGoal(block) && isTextBlock(next)) return !isEmptyBlock(next);
  return !canJoin(next) || selectGenerated(editor, after);
}

/** Backspace before a filled goal closes the gap above it, and goes up where there is none. Returns whether it is one. */
function closeGapAbove(editor: Editor, block: TextBlock, path: Path): boolean {
  if (!isFilledGoal(block)) return false;
  const above = Path.previous(path);
  const before = Node.get(editor, above) as PlanElement;
  const target = Editor.before(editor, path);
  if (before.type === "paragraph" && isEmptyBlock(before)) Transforms.removeNodes(editor, { at: above });
  else if (target) Transforms.select(editor, target);
  return true;
}

/** Before a guidance note or a table there is no text to join with: an empty paragraph goes, a full one stays. */
function stopAtNeighbour(editor: Editor, block: TextBlock, path: Path): boolean {
  const before = previousSibling(editor, path);
  if (!before) return false;
  if (closeGapAbove(editor, block, path)) return true;
  if (canJoin(before)) return selectGenerated(editor, Path.previous(path));
  const section = around(editor, ["section"], path);
  const expendable = isEmptyBlock(block) && section && section[0].children.length > 2;
  const target = Editor.before(editor, path);
  if (expendable && before.type !== "guidance") Transforms.removeNodes(editor, { at: path });
  if (target) Transforms.select(editor, target);
  return true;
}

/**
 * After a deletion that began in one section and ended in the text of a later one, the later section has lost its title:
 * what is left of it belongs to the first.
 */
function joinSections(editor: Editor, first: number, last: number): void {
  const target = editor.children[first] as Section;
  const rest = editor.children[last] as Section;
  for (let count = rest.children.length; count > 0; count--) {
    Transforms.moveNodes(editor, { at: [last, 0], to: [first, target.children.length + rest.children.length - count] });
  }
  Transforms.removeNodes(editor, { at: [last] });
  joinTexts(editor, [first, target.children.length]);
}

/** Makes one paragraph of the half before the deletion and the half after it, where both stand free in the section. */
function joinTexts(editor: Editor, path: Path): void {
  if (!Node.has(editor, path)) return;
  const halves = [Path.previous(path), path].map((at) => Node.get(editor, at) as PlanElement);
  if (halves.every(isTextBlock)) Transforms.mergeNodes(editor, { at: path });
}

/** Whether deleting up to `end` takes a section's whole title with it. */
function passesTitle(end: Point): boolean {
  const titlePath = [end.path[0] ?? 0, 0];
  return !Path.isAncestor(titlePath, end.path);
}

/** Holds deletion within the structure: sections, boxes and cells lose content, never their edges. */
export function withDeletion<E extends Editor>(editor: E): E {
  const { deleteBackward, deleteForward, deleteFragment, insertText } = editor;

  editor.deleteBackward = (unit) => {
    const current = currentTextBlock(editor);
    if (current && caretAtStart(editor, current[1])) {
      const [block, path] = current;
      if (plainFirst(editor, block, path) || removeEmptyBox(editor, path) || stopAtNeighbour(editor, block, path)) return;
    }
    deleteBackward(unit);
  };

  editor.deleteForward = (unit) => {
    const current = currentTextBlock(editor);
    if (current && caretAtEnd(editor, current[1]) && stopBeforeNeighbour(editor, ...current)) return;
    deleteForward(unit);
  };

  editor.deleteFragment = (options) => {
    const { selection } = editor;
    if (!selection || Range.isCollapsed(selection)) return;
    // As in Word: Delete empties a table that is selected from end to end, Backspace takes it away.
    if (options?.direction === "backward" && isWholeTableSelected(editor)) return deleteTable(editor);
    const hanging = endsBehindWhole(editor, selection);
    const selected = hanging ? selection : Editor.unhangRange(editor, selection);
    const start = Editor.pointRef(editor, Range.start(selected), { affinity: "backward" });
    Editor.withoutNormalizing(editor, () => {
      const range = clearCellsAtEdges(editor, selected);
      // Emptying the cell that it stood in has put the caret there.
      const caret = Editor.pointRef(editor, start.unref() ?? editor.selection?.anchor ?? selection.anchor, { affinity: "backward" });
      if (range && !Range.isCollapsed(range)) {
        Transforms.select(editor, range);
        deleteAcross(range, () => (hanging ? Transforms.delete(editor, { hanging }) : deleteFragment(options)));
      }
      const at = caret.unref();
      if (at) Transforms.select(editor, at);
    });
  };

  // Typing over a selection deletes it first, by the same rules; Slate's own way would reach across cells.
  editor.insertText = (text, options) => {
    if (!options?.at && editor.selection && Range.isExpanded(editor.selection)) editor.deleteFragment();
    if (!options?.at) leaveUnwritable(editor);
    insertText(text, options);
  };

  const deleteAcross = (range: Range, deleteWithin: () => void) => {
    const [start, end] = Range.edges(range);
    const first = start.path[0] ?? 0;
    const last = end.path[0] ?? 0;
    if (first === last || !passesTitle(end)) {
      deleteWithin();
      return;
    }
    Transforms.delete(editor, { at: range });
    if (editor.children.length > first + 1) joinSections(editor, first, first + 1);
  };

  return editor;
}
