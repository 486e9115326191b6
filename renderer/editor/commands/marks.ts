import { Editor } from "slate";
import type { Mark } from "../../../shared/plan/nodes/index.ts";

const OPPOSITE: Partial<Record<Mark, Mark>> = { superscript: "subscript", subscript: "superscript" };

export function isMarked(editor: Editor, mark: Mark): boolean {
  return Editor.marks(editor)?.[mark] === true;
}

/** Sets or clears a mark on the selection, or on what is typed next. */
export function toggleMark(editor: Editor, mark: Mark): void {
  if (isMarked(editor, mark)) {
    editor.removeMark(mark);
    return;
  }
  const opposite = OPPOSITE[mark];
  if (opposite) editor.removeMark(opposite);
  editor.addMark(mark, true);
}
