import type { ClipboardEvent } from "react";
import type { Editor } from "slate";
import { ReactEditor } from "slate-react";
import { isWholeTableSelected } from "../commands/cells.ts";
import { deleteTable } from "../commands/tables.ts";

/** As in Word, a table that is cut from end to end is gone, not just emptied. Returns whether one was cut. */
export function cutWholeTable(editor: Editor, event: ClipboardEvent): boolean {
  if (!ReactEditor.hasEditableTarget(editor, event.target) || !isWholeTableSelected(editor)) return false;
  event.preventDefault();
  ReactEditor.setFragmentData(editor, event.clipboardData, "cut");
  deleteTable(editor);
  return true;
}
