import type { Editor } from "slate";

const locked = new WeakSet<Editor>();

/** Whether the plan in this editor may be read only. */
export function isEditorLocked(editor: Editor): boolean {
  return locked.has(editor);
}

export function lockEditor(editor: Editor, isLocked: boolean): void {
  if (isLocked) locked.add(editor);
  else locked.delete(editor);
}

/**
 * Lets nothing but the selection change while the editor is locked, whoever asks for it. What the author can reach is
 * taken away where it is shown; this holds for the way in that was overlooked.
 */
export function withLock<E extends Editor>(editor: E): E {
  const { apply, undo, redo } = editor;
  editor.apply = (operation) => {
    if (operation.type === "set_selection" || !isEditorLocked(editor)) apply(operation);
  };
  // The history would be used up without anything having come back.
  editor.undo = () => {
    if (!isEditorLocked(editor)) undo();
  };
  editor.redo = () => {
    if (!isEditorLocked(editor)) redo();
  };
  return editor;
}
