import type { Editor } from "slate";
import { ReactEditor } from "slate-react";
import { around } from "../commands/blocks.ts";
import { tableAtCaret } from "../commands/cells.ts";

/** Whether the caret is in a table that has a border between columns. */
export function canSetWidth(editor: Editor): boolean {
  return (around(editor, ["table"])?.[0].columns.length ?? 0) > 1;
}

/** Gives the focus to the border behind the column at the caret, before it where the column is the last. */
export function focusBorder(editor: Editor): void {
  const place = tableAtCaret(editor);
  if (!place) return;
  const borders = ReactEditor.toDOMNode(editor, place.table).querySelectorAll<HTMLElement>('[role="separator"]');
  const border = borders[Math.min(place.column + place.columns, borders.length) - 1];
  // The menu gives the focus back to its button as it closes.
  requestAnimationFrame(() => border?.focus());
}
