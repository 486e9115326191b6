import { Editor, Transforms } from "slate";
import { HistoryEditor } from "slate-history";
import { sameValue } from "../../shared/diff/sameValue.ts";
import type { Section } from "../../shared/plan/nodes/index.ts";
import { planSections } from "../editor/commands/sections.ts";

/** Makes the text what `sections` say, as one step that can be undone. What is the same already is left as it is. */
export function takeOver(editor: Editor, sections: readonly Section[]): void {
  const old = planSections(editor);
  const shorter = Math.min(old.length, sections.length);
  let start = 0;
  while (start < shorter && sameValue(old[start], sections[start])) start += 1;
  let end = 0;
  while (end < shorter - start && sameValue(old.at(-1 - end), sections.at(-1 - end))) end += 1;
  const replace = () =>
    Editor.withoutNormalizing(editor, () => {
      for (let index = old.length - end - 1; index >= start; index -= 1) Transforms.removeNodes(editor, { at: [index] });
      Transforms.insertNodes(editor, sections.slice(start, sections.length - end), { at: [start] });
    });
  if (HistoryEditor.isHistoryEditor(editor)) HistoryEditor.withNewBatch(editor, replace);
  else replace();
}
