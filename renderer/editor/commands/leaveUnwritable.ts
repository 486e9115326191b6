import { Editor, Transforms } from "slate";
import { createParagraph } from "../../../shared/plan/nodes/index.ts";
import { around, insertAfter } from "./blocks.ts";

/**
 * What is typed or pasted with the caret on a footnote mark, a picture or a generated list would be lost, and in
 * guidance it would never be printed: it goes right after it.
 */
export function leaveUnwritable(editor: Editor): void {
  const entry = editor.selection && Editor.void(editor, { mode: "highest" });
  const guidance = around(editor, ["guidance"]);
  if (entry && editor.isInline(entry[0])) {
    const after = Editor.after(editor, entry[1]);
    if (after) Transforms.select(editor, after);
    return;
  }
  const [, path] = entry ?? guidance ?? [];
  if (path) insertAfter(editor, path, createParagraph());
}
