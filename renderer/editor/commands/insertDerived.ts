import { Editor, Path, Range, Transforms } from "slate";
import { createKeyFigureMention, createReference } from "../../../shared/plan/nodes/index.ts";
import type { DerivedInline } from "../../../shared/plan/tree.ts";
import { around } from "./blocks.ts";

/**
 * Puts a reference, field or key figure in place of the selection, with the marks that typing there would have, and the
 * caret after it. A link takes nothing but text: it goes right after one.
 */
export function insertDerived(editor: Editor, inline: DerivedInline): void {
  if (!editor.selection) return;
  const children: DerivedInline["children"] = [{ ...Editor.marks(editor), text: "" }];
  Editor.withoutNormalizing(editor, () => {
    if (editor.selection && Range.isExpanded(editor.selection)) editor.deleteFragment();
    const link = around(editor, ["link"]);
    if (link) Transforms.select(editor, Editor.start(editor, Path.next(link[1])));
    Transforms.insertNodes(editor, { ...inline, children }, { select: true });
  });
  Transforms.move(editor, { unit: "offset" });
}

/** The element of the sentence of this type that the caret stands on. */
function selected(editor: Editor, type: DerivedInline["type"]) {
  const entry = editor.selection && Editor.void(editor);
  return entry?.[0].type === type ? entry : undefined;
}

/** Refers to the part of the plan with this id where the caret is. On a reference, that one points there from then on. */
export function insertReference(editor: Editor, target: string): void {
  const reference = selected(editor, "reference");
  if (reference) Transforms.setNodes(editor, { target }, { at: reference[1] });
  else insertDerived(editor, createReference(target));
}

/** The element of the sentence of this type that the caret stands on or right beside, the one before it first. */
export function derivedAtCaret(editor: Editor, type: DerivedInline["type"]): DerivedInline | undefined {
  const { selection } = editor;
  if (!selection || Range.isExpanded(selection)) return undefined;
  const places = [selection.anchor, Editor.before(editor, selection), Editor.after(editor, selection)];
  for (const at of places) {
    const element = at && Editor.void(editor, { at })?.[0];
    if (element?.type === type) return element as DerivedInline;
  }
  return undefined;
}

/**
 * Shows a key figure of the plan where the caret is: the number alone in a table, whose head names the unit, else with
 * its unit. On a mention, that one shows the figure from then on.
 */
export function insertKeyFigure(editor: Editor, figureId: string): void {
  const mention = selected(editor, "keyFigure");
  if (mention) {
    Transforms.setNodes(editor, { figure: figureId }, { at: mention[1] });
    return;
  }
  insertDerived(editor, createKeyFigureMention(figureId, around(editor, ["cell"]) ? "number" : "withUnit"));
}
