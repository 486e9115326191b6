import { createEditor, Editor, Node, Transforms, type Path } from "slate";
import { withHistory } from "slate-history";
import { z } from "zod";
import { examplePlan } from "../../../electron/core/templates/templates.ts";
import { withPlan } from "../../../renderer/editor/createPlanEditor.ts";
import { sectionSchema, type Block, type Section } from "../../../shared/plan/nodes/index.ts";
import { createSection } from "../../../shared/plan/nodes/index.ts";

/** The real editor, without a window. */
export function editorWith(sections: Section[]): Editor {
  const editor = withPlan(withHistory(createEditor() as Editor));
  editor.children = structuredClone(sections);
  Editor.normalize(editor, { force: true });
  editor.history = { undos: [], redos: [] };
  return editor;
}

/** An editor on one section with these blocks, the caret at the start of the first. */
export function editorOn(...blocks: [Block, ...Block[]]): Editor {
  const editor = editorWith([createSection("prose", "Titel", blocks)]);
  Transforms.select(editor, Editor.start(editor, [0, 1]));
  return editor;
}

export function editorOnExample(): Editor {
  return editorWith(examplePlan().sections);
}

const sectionsSchema = z.array(sectionSchema).min(1);

/** Null when the editor's value is a valid list of sections, else the first complaint. */
export function complaint(editor: Editor): string | null {
  const parsed = sectionsSchema.safeParse(editor.children);
  return parsed.success ? null : JSON.stringify(parsed.error.issues[0]);
}

/** The value as lines like "list > listItem > paragraph: text", for reading in a test. */
export function outlineOf(editor: Editor): string[] {
  return Array.from(Node.texts(editor)).flatMap(([text, path]) => {
    if (text.text === "" && path.at(-1) !== 0) return [];
    const types = path
      .slice(0, -1)
      .map((_, depth) => Node.get(editor, path.slice(0, depth + 1)))
      .flatMap((node) => ("type" in node && node.type !== "section" ? [node.type] : []));
    return [`${types.join(" > ")}: ${text.text}`];
  });
}

export function caretAt(editor: Editor, path: Path, offset: number): void {
  Transforms.select(editor, { path, offset });
}
