import { Transforms, type Editor } from "slate";
import type { DerivedInline } from "../../../shared/plan/tree.ts";
import { findById } from "../commands/sections.ts";
import { focusText } from "../place.ts";

/** Puts the caret on the element of the sentence with this id. Returns whether it is still there. */
export function selectMention(editor: Editor, elementId: string): boolean {
  const path = findById(editor, elementId)?.[1];
  if (!path) return false;
  Transforms.select(editor, { path: [...path, 0], offset: 0 });
  focusText(editor);
  return true;
}

/** Sets how the element of the sentence with this id is said. */
export function setForm<M extends Extract<DerivedInline, { form: string }>>(editor: Editor, { id }: M, form: M["form"]): void {
  const path = findById(editor, id)?.[1];
  if (path) Transforms.setNodes<DerivedInline>(editor, { form }, { at: path });
}
