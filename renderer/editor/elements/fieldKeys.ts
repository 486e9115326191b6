import type { KeyboardEvent } from "react";
import type { Editor } from "slate";
import { commandOf } from "../keyboard/shortcuts.ts";
import { focusIfLost } from "../place.ts";

/**
 * Undo and redo from a field inside the paper are the plan's own. Keeps the key from the text around the field, and
 * returns whether it is dealt with.
 */
export function handleFieldKey(editor: Editor, event: KeyboardEvent): boolean {
  event.stopPropagation();
  const command = commandOf(event);
  if (command !== "undo" && command !== "redo") return false;
  event.preventDefault();
  editor[command]();
  focusIfLost(editor);
  return true;
}
