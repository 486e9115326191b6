import type { KeyboardEvent } from "react";
import type { Editor } from "slate";
import { ReactEditor } from "slate-react";
import { shiftItems, toggleList } from "../commands/lists.ts";
import { insertFootnote, insertPageBreak } from "../commands/insert.ts";
import { toggleMark } from "../commands/marks.ts";
import { moveToCell } from "../commands/tables.ts";
import { headingTarget, turnInto } from "../commands/turnInto.ts";
import { commandOf, type Command } from "./shortcuts.ts";

/** What needs more than the editor: windows of the screen around it. */
export interface KeyActions {
  editLink: () => void;
  focusNote: (footnoteId: string) => void;
}

/** Does what `command` says. */
export function runCommand(editor: Editor, command: Command, actions: KeyActions): void {
  switch (command) {
    case "bold":
    case "italic":
    case "underline":
    case "superscript":
    case "subscript":
      return toggleMark(editor, command);
    case "undo":
      return editor.undo();
    case "redo":
      return editor.redo();
    case "paragraph":
      return turnInto(editor, { type: "paragraph" });
    case "heading2":
    case "heading3":
    case "heading4":
      return turnInto(editor, headingTarget(command));
    case "bulletedList":
      return toggleList(editor, false);
    case "numberedList":
      return toggleList(editor, true);
    case "pageBreak":
      return insertPageBreak(editor);
    case "link":
      return actions.editLink();
    case "footnote": {
      const id = insertFootnote(editor);
      if (id) actions.focusNote(id);
    }
  }
}

/** Tab moves between cells and shifts list items; elsewhere it leaves the text, so that the keyboard is never trapped. */
function handleTab(editor: Editor, back: boolean): boolean {
  return moveToCell(editor, back ? "previous" : "next") || shiftItems(editor, back ? "out" : "in");
}

/** Handles a key press in the text. Returns whether it meant something here. */
export function handleKey(editor: Editor, event: KeyboardEvent, actions: KeyActions): boolean {
  // Fields and note editors inside the paper answer for themselves.
  if (!ReactEditor.hasEditableTarget(editor, event.target)) return false;
  const command = commandOf(event);
  if (command) {
    runCommand(editor, command, actions);
    return true;
  }
  return event.key === "Tab" && !event.ctrlKey && !event.altKey && handleTab(editor, event.shiftKey);
}
