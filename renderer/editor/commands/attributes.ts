import type { Editor} from "slate";
import { Transforms } from "slate";
import { HistoryEditor } from "slate-history";
import { ReactEditor } from "slate-react";
import type { PlanElement } from "../../../shared/plan/tree.ts";

/** Which attribute of which element the last undoable step set; typing on in the same field extends that step. */
const lastField = new WeakMap<Editor, { field: string; undos: number }>();

/** Runs `edit` as one undoable step with what was last typed in the same `field`, or as a step of its own. */
export function extendStep(editor: Editor, field: string, edit: () => void): void {
  const last = lastField.get(editor);
  if (last?.field === field && last.undos === editor.history.undos.length) HistoryEditor.withMerging(editor, edit);
  else HistoryEditor.withNewBatch(editor, edit);
  lastField.set(editor, { field, undos: editor.history.undos.length });
}

/**
 * Sets attributes of `element` (a caption, a label, a note) as the author types in its own field. `part` tells fields
 * apart that are parts of one attribute.
 */
export function setAttributes<E extends PlanElement>(
  editor: Editor,
  element: E,
  attributes: Partial<Omit<E, "type" | "id" | "children">>,
  part = "",
): void {
  const at = ReactEditor.findPath(editor, element);
  extendStep(editor, `${element.id} ${Object.keys(attributes).join(" ")} ${part}`, () =>
    Transforms.setNodes<PlanElement>(editor, attributes as object, { at }),
  );
}
