import type { KeyboardEvent } from "react";
import { Editor, Range, Transforms } from "slate";
import { ReactEditor } from "slate-react";
import type { KeyActions } from "../choose/choice.ts";
import { enterGoalFields, goOnFromStatement } from "../commands/goals.ts";
import { shiftItems, toggleList } from "../commands/lists.ts";
import { insertFootnote, insertPageBreak } from "../commands/insert.ts";
import { toggleMark } from "../commands/marks.ts";
import { moveToCell } from "../commands/tables.ts";
import { headingTarget, turnInto } from "../commands/turnInto.ts";
import { derivedAtCaret } from "../commands/insertDerived.ts";
import { keyFigureChooser } from "../choose/keyFigureChooser.tsx";
import { referenceChooser } from "../choose/referenceChooser.tsx";
import { adoptSelection, focusText } from "../place.ts";
import { editChartAtCaret } from "../chart/chartEditing.ts";
import { handleCellKey } from "./cellKeys.ts";
import { commandOf, type Command } from "./shortcuts.ts";

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
    case "reference":
    case "keyFigure": {
      const there = derivedAtCaret(editor, command);
      if (there) return actions.openCard(there.id);
      return actions.choose(command === "reference" ? referenceChooser : keyFigureChooser);
    }
    case "find":
    case "replace":
    case "findNext":
    case "findPrevious":
      return actions.find(command);
    case "comment":
      return actions.comment();
    case "nextComment":
    case "previousComment":
      // Taken by the panel of comments, wherever they are pressed.
      return;
    case "footnote": {
      const id = insertFootnote(editor);
      if (id) actions.focusNote(id);
    }
  }
}

/**
 * Tab moves between cells, shifts list items and goes on to a goal's fields; elsewhere it leaves the text, so that the
 * keyboard is never trapped.
 */
function handleTab(editor: Editor, back: boolean): boolean {
  return (
    moveToCell(editor, back ? "previous" : "next") ||
    shiftItems(editor, back ? "out" : "in") ||
    (!back && enterGoalFields(editor))
  );
}

/** The caret passes a footnote mark in one step; inside the mark there is nowhere to write. */
function passFootnote(editor: Editor, back: boolean): boolean {
  const { selection } = editor;
  if (!selection || Range.isExpanded(selection)) return false;
  const next = back ? Editor.before(editor, selection) : Editor.after(editor, selection);
  const mark = next && Editor.void(editor, { at: next });
  if (!mark || !editor.isInline(mark[0])) return false;
  const beyond = back ? Editor.before(editor, mark[1]) : Editor.after(editor, mark[1]);
  if (beyond) Transforms.select(editor, beyond);
  return beyond !== undefined;
}

/** The browser writes nothing within a mark of the sentence, where a click puts the caret: it goes right after it. */
function stepOutToWrite(editor: Editor, event: KeyboardEvent): void {
  const writes = (event.key.length === 1 || event.key === "Enter") && !event.ctrlKey && !event.metaKey;
  const mark = writes && editor.selection && Range.isCollapsed(editor.selection) && Editor.void(editor);
  if (!mark || !editor.isInline(mark[0])) return;
  const after = Editor.after(editor, mark[1]);
  if (after) Transforms.select(editor, after);
  focusText(editor);
}

/** To the start or end of the plan: the browser stops short of what it has not laid out yet. */
function goToEdge(editor: Editor, edge: "start" | "end", extend: boolean): boolean {
  const focus = edge === "start" ? Editor.start(editor, []) : Editor.end(editor, []);
  Transforms.select(editor, extend ? { anchor: editor.selection?.anchor ?? focus, focus } : focus);
  const [section] = Editor.node(editor, [focus.path[0] ?? 0]);
  ReactEditor.toDOMNode(editor, section).scrollIntoView({ block: edge });
  return true;
}

function handleMovement(editor: Editor, event: KeyboardEvent): boolean {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
  switch (event.key) {
    case "Tab":
      return !event.ctrlKey && !event.altKey && handleTab(editor, event.shiftKey);
    case "ArrowLeft":
    case "ArrowRight":
      return isPlain && passFootnote(editor, event.key === "ArrowLeft");
    case "Home":
    case "End":
      return event.ctrlKey && !event.altKey && goToEdge(editor, event.key === "Home" ? "start" : "end", event.shiftKey);
    case "Enter":
      return isPlain && (editChartAtCaret(editor) || goOnFromStatement(editor));
    default:
      return false;
  }
}

/** Handles a key press in the text. Returns whether it meant something here. */
export function handleKey(editor: Editor, event: KeyboardEvent, actions: KeyActions): boolean {
  // Fields and note editors inside the paper answer for themselves.
  if (!ReactEditor.hasEditableTarget(editor, event.target)) return false;
  stepOutToWrite(editor, event);
  const command = commandOf(event);
  const copies = (event.ctrlKey || event.metaKey) && /^[cx]$/i.test(event.key);
  if (command || copies || event.key === "Tab" || event.key === "Enter") adoptSelection(editor);
  if (command) {
    runCommand(editor, command, actions);
    return true;
  }
  return handleCellKey(editor, event) || handleMovement(editor, event);
}
