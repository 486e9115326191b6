import { createEditor, Editor, Node, Transforms, type Path } from "slate";
import { withHistory } from "slate-history";
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

/** A section is another object once it has changed, so that each needs looking at once. */
const known = new WeakSet<object>();

/** Null when the editor's value is a valid list of sections, else the first complaint. */
export function complaint(editor: Editor): string | null {
  if (editor.children.length === 0) return "no section";
  for (const section of editor.children) {
    if (known.has(section)) continue;
    const parsed = sectionSchema.safeParse(section);
    if (!parsed.success) return JSON.stringify(parsed.error.issues[0]);
    known.add(section);
  }
  return null;
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
