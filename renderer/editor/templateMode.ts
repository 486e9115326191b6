import type { Editor } from "slate";

const templates = new WeakSet<Editor>();

/** Makes `editor` one in which a template is written: guidance and demands can be changed there. */
export function writeTemplate<E extends Editor>(editor: E): E {
  templates.add(editor);
  return editor;
}

/** Whether a template is written in `editor`, and not a plan. */
export function writesTemplate(editor: Editor): boolean {
  return templates.has(editor);
}
