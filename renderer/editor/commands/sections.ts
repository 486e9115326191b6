import { Editor, Node, Point, Transforms, type Path } from "slate";
import { withFreshIds } from "../../../shared/plan/freshIds.ts";
import { createParagraph, createSection, type Section, type SectionKind } from "../../../shared/plan/nodes/index.ts";
import { sectionTitle } from "../../../shared/plan/tree.ts";
import { withoutRequirement } from "../structure/requirements.ts";

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
  const fresh = withFreshIds(section);
  // Every focus area is asked for the same; of any other section one is enough.
  const copy = section.kind === "focusArea" ? fresh : withoutRequirement(fresh);
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

/** Where the letter at `offset` of the block's text stands, footnotes counting nothing. */
function pointInText(editor: Editor, path: Path, offset: number): Point {
  let left = offset;
  let last: Point = Editor.start(editor, path);
  for (const [text, below] of Node.texts(Node.get(editor, path))) {
    if (Editor.void(editor, { at: [...path, ...below] })) continue;
    last = { path: [...path, ...below], offset: Math.min(left, text.text.length) };
    if (left <= text.text.length) return last;
    left -= text.text.length;
  }
  return last;
}

/** Gives a section another title. Only the letters that differ are replaced, so that marks and footnotes stay. */
export function renameSection(editor: Editor, id: string, title: string): void {
  const index = sectionIndex(editor, id);
  const section = planSections(editor)[index];
  const old = section && sectionTitle(section);
  if (old === undefined || old === title) return;
  const shortest = Math.min(old.length, title.length);
  let same = 0;
  while (same < shortest && old[same] === title[same]) same++;
  let sameEnd = 0;
  while (sameEnd < shortest - same && old.at(-1 - sameEnd) === title.at(-1 - sameEnd)) sameEnd++;
  const path = [index, 0];
  const anchor = pointInText(editor, path, same);
  const focus = pointInText(editor, path, old.length - sameEnd);
  Editor.withoutNormalizing(editor, () => {
    if (!Point.equals(anchor, focus)) Transforms.delete(editor, { at: { anchor, focus } });
    Transforms.insertText(editor, title.slice(same, title.length - sameEnd), { at: anchor });
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
