import { Editor, Node, Transforms } from "slate";
import { withFreshIds } from "../../../shared/plan/freshIds.ts";
import { createParagraph, createSection, type Section, type SectionKind } from "../../../shared/plan/nodes/index.ts";
import { sectionTitle } from "../../../shared/plan/tree.ts";

/** The value is the plan's sections; Slate's own types cannot say so. */
export function planSections(editor: Editor): Section[] {
  return editor.children as Section[];
}

export function sectionIndex(editor: Editor, id: string): number {
  return planSections(editor).findIndex((section) => section.id === id);
}

/** Puts `section` at `index` with the caret in its title. */
export function insertSection(editor: Editor, section: Section, index: number): void {
  Transforms.insertNodes(editor, section, { at: [index] });
  Transforms.select(editor, Editor.end(editor, [index, 0]));
}

/** An empty section of a kind that follows no pattern. */
export function emptySection(kind: SectionKind, title = ""): Section {
  return createSection(kind, title, [createParagraph()]);
}

/** Where a new focus area belongs: after the section `afterId` if that is one, else after the last, else where asked. */
export function focusAreaIndex(editor: Editor, afterId: string | undefined): number {
  const sections = planSections(editor);
  const asked = sections.findIndex((section) => section.id === afterId);
  if (sections[asked]?.kind === "focusArea") return asked + 1;
  const last = sections.findLastIndex((section) => section.kind === "focusArea");
  if (last !== -1) return last + 1;
  return asked === -1 ? sections.length : asked + 1;
}

export function duplicateSection(editor: Editor, id: string): void {
  const index = sectionIndex(editor, id);
  const section = planSections(editor)[index];
  if (!section) return;
  const copy = withFreshIds(section);
  insertSection(editor, copy, index + 1);
}

/** Removes a section; the last one leaves an empty one in its place. */
export function deleteSection(editor: Editor, id: string): void {
  const index = sectionIndex(editor, id);
  if (index !== -1) Transforms.removeNodes(editor, { at: [index] });
}

/** Moves a section so that it ends up at `to` among the others. */
export function moveSection(editor: Editor, id: string, to: number): void {
  const from = sectionIndex(editor, id);
  const target = Math.max(0, Math.min(to, editor.children.length - 1));
  if (from === -1 || from === target) return;
  Transforms.moveNodes(editor, { at: [from], to: [target] });
}

export function renameSection(editor: Editor, id: string, title: string): void {
  const index = sectionIndex(editor, id);
  const section = planSections(editor)[index];
  if (!section || sectionTitle(section) === title) return;
  Editor.withoutNormalizing(editor, () => {
    for (let child = section.children[0].children.length; child > 0; child--) {
      Transforms.removeNodes(editor, { at: [index, 0, 0] });
    }
    Transforms.insertNodes(editor, { text: title }, { at: [index, 0, 0] });
  });
}

export function setSectionKind(editor: Editor, id: string, kind: SectionKind): void {
  const index = sectionIndex(editor, id);
  if (index !== -1) Transforms.setNodes(editor, { kind }, { at: [index] });
}

/** Where an element with this id stands now; undefined when it is gone. */
export function findById(editor: Editor, id: string): [Node, number[]] | undefined {
  for (const entry of Node.elements(editor)) {
    if ("id" in entry[0] && entry[0].id === id) return entry;
  }
  return undefined;
}
