import { Editor, Node, Path, Range, Transforms } from "slate";
import { ReactEditor } from "slate-react";
import { createParagraph, type Goal } from "../../../shared/plan/nodes/index.ts";
import type { PlanElement } from "../../../shared/plan/tree.ts";
import { focusText, showNow } from "../place.ts";
import { around, caretAtEnd, insertAfter, isEmptyBlock } from "./blocks.ts";
import { findById } from "./sections.ts";

/** The fields of a goal as they are shown, in order. */
function fieldsOf(editor: Editor, goal: Goal): HTMLTextAreaElement[] {
  return [...ReactEditor.toDOMNode(editor, goal).querySelectorAll("textarea")];
}

/** Goes from the goal's statement, wherever the caret is in it, to its first field. Returns whether it was in one. */
export function enterGoalFields(editor: Editor): boolean {
  const goal = around(editor, ["goal"]);
  const [first] = goal ? fieldsOf(editor, goal[0]) : [];
  if (!first) return false;
  first.focus();
  return true;
}

/**
 * Enter behind what a measurable goal is to reach goes on to how it is measured. After a marker, which is words alone,
 * comes running text, and a statement is parted as any other text. Returns whether it went on.
 */
export function goOnFromStatement(editor: Editor): boolean {
  const goal = around(editor, ["goal"]);
  if (!goal || goal[0].kind === "marker" || !caretAtEnd(editor, goal[1])) return false;
  return enterGoalFields(editor);
}

/** Puts the caret behind the goal's statement. */
export function enterStatement(editor: Editor, goal: Goal): void {
  Transforms.select(editor, Editor.end(editor, ReactEditor.findPath(editor, goal)));
  focusText(editor);
}

/**
 * Puts the caret into the paragraph below the goal, a new one where there is none yet to be written. By id, since what
 * was typed last may have made a new goal of it.
 */
export function goOnBelow(editor: Editor, goal: Pick<Goal, "id">): void {
  const path = findById(editor, goal.id)?.[1];
  if (!path) return;
  const after = Path.next(path);
  const below = Node.has(editor, after) ? (Node.get(editor, after) as PlanElement) : undefined;
  if (below?.type === "paragraph" && isEmptyBlock(below)) Transforms.select(editor, Editor.start(editor, after));
  else insertAfter(editor, path, createParagraph());
  showNow(editor);
  focusText(editor);
}

/** Goes from one field to the next one, from the last to the text below. */
export function goOnFromField(editor: Editor, goal: Goal, field: HTMLTextAreaElement): void {
  const fields = fieldsOf(editor, goal);
  const next = fields[fields.indexOf(field) + 1];
  if (next) next.focus();
  else goOnBelow(editor, goal);
}

export function isFirstField(editor: Editor, goal: Goal, field: HTMLTextAreaElement): boolean {
  return fieldsOf(editor, goal)[0] === field;
}

/** Takes the goal out of the plan, the caret to the text before or after it. */
export function removeGoal(editor: Editor, goal: Pick<Goal, "id">): void {
  const path = findById(editor, goal.id)?.[1];
  if (!path) return;
  const near = Editor.after(editor, path) ?? Editor.before(editor, path);
  const caret = near && Editor.pointRef(editor, near);
  Transforms.removeNodes(editor, { at: path });
  const point = caret?.unref();
  if (point) Transforms.select(editor, point);
  ReactEditor.focus(editor);
}

/** Whether the caret stands in the statement of the goal with this id. */
export function isCaretInGoal(editor: Editor, id: string): boolean {
  const { selection } = editor;
  return selection !== null && Range.isCollapsed(selection) && around(editor, ["goal"])?.[0].id === id;
}
