import { Editor, Range, type Point, type PointRef } from "slate";

/** Where the author last typed a "/". */
const typedAt = new WeakMap<Editor, PointRef>();

/** Remembers where "/" is typed: right before a word it is otherwise taken for part of that word. */
export function withSlash<E extends Editor>(editor: E): E {
  const { insertText } = editor;
  editor.insertText = (text, options) => {
    insertText(text, options);
    const caret = text === "/" && editor.selection ? Range.start(editor.selection) : undefined;
    const start = caret && Editor.before(editor, caret);
    if (!start) return;
    typedAt.get(editor)?.unref();
    typedAt.set(editor, Editor.pointRef(editor, start, { affinity: "backward" }));
  };
  return editor;
}

/** Where the "/" stands now that was typed last. */
export function typedSlash(editor: Editor): Point | null {
  return typedAt.get(editor)?.current ?? null;
}
