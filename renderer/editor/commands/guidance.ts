import { Editor, Transforms } from "slate";
import { ReactEditor } from "slate-react";
import { createGuidance, type Guidance } from "../../../shared/plan/nodes/index.ts";
import { extendStep } from "./attributes.ts";
import { currentBlockPath } from "./blocks.ts";

/** Puts an empty guidance before the block at the caret, for which it is meant; returns its id. */
export function insertGuidance(editor: Editor): string | undefined {
  const path = currentBlockPath(editor);
  if (path?.length !== 2) return undefined;
  const [section = 0, index = 0] = path;
  const guidance = createGuidance([{ text: "" }]);
  Transforms.insertNodes(editor, guidance, { at: [section, Math.max(1, index)] });
  return guidance.id;
}

/** Sets a guidance's words as the author of a template types them in its field; one undo takes back a run of typing. */
export function setGuidance(editor: Editor, element: Guidance, words: string): void {
  const path = ReactEditor.findPath(editor, element);
  extendStep(editor, `${element.id} guidance`, () => {
    Editor.withoutNormalizing(editor, () => {
      for (let index = element.children.length - 1; index >= 0; index--) {
        // As in a void, since guidance is read only to Slate.
        Transforms.removeNodes(editor, { at: [...path, index], voids: true });
      }
      Transforms.insertNodes(editor, { text: words }, { at: [...path, 0], voids: true });
    });
  });
}
