import { Editor, Node, Path, Range, Transforms, type NodeEntry } from "slate";
import type { Section } from "../../../shared/plan/nodes/index.ts";
import { isTextBlock, type PlanElement, type TextBlock } from "../../../shared/plan/tree.ts";

type Typed<T extends PlanElement["type"]> = Extract<PlanElement, { type: T }>;

/** The nearest element of one of `types` around the caret (or around `at`). */
export function around<T extends PlanElement["type"]>(
  editor: Editor,
  types: readonly T[],
  at: Path | Range | null = editor.selection,
): NodeEntry<Typed<T>> | undefined {
  if (!at) return undefined;
  const entry = Editor.above(editor, {
    at,
    match: (node) => Node.isElement(node) && (types as readonly string[]).includes(node.type),
  });
  return entry as NodeEntry<Typed<T>> | undefined;
}

/** The text block the caret (or the start of the selection) stands in. */
export function currentTextBlock(editor: Editor): NodeEntry<TextBlock> | undefined {
  const { selection } = editor;
  if (!selection) return undefined;
  const entry = Editor.above(editor, {
    at: Range.start(selection),
    match: (node) => Node.isElement(node) && isTextBlock(node),
  });
  return entry as NodeEntry<TextBlock> | undefined;
}

export function isEmptyBlock(node: PlanElement): boolean {
  const [first, ...rest] = node.children as Node[];
  return rest.length === 0 && first !== undefined && Node.isText(first) && first.text === "";
}

/** The section the caret stands in and its place among the sections. */
export function currentSection(editor: Editor): NodeEntry<Section> | undefined {
  return around(editor, ["section"]);
}

/** The path, directly inside the section, of the block the caret stands in or under. */
export function currentBlockPath(editor: Editor): Path | undefined {
  const section = currentSection(editor);
  const caret = editor.selection && Range.end(editor.selection);
  if (!section || !caret) return undefined;
  return caret.path.slice(0, section[1].length + 1);
}

/** Runs `edit` on each of `entries`, following them while earlier edits move them. */
export function forEachBlock(editor: Editor, entries: readonly NodeEntry[], edit: (path: Path) => void): void {
  const refs = entries.map(([, path]) => Editor.pathRef(editor, path));
  Editor.withoutNormalizing(editor, () => {
    for (const ref of refs) if (ref.current) edit(ref.current);
  });
  for (const ref of refs) ref.unref();
}

export function caretAtStart(editor: Editor, path: Path): boolean {
  const { selection } = editor;
  return !!selection && Range.isCollapsed(selection) && Editor.isStart(editor, selection.anchor, path);
}

export function caretAtEnd(editor: Editor, path: Path): boolean {
  const { selection } = editor;
  return !!selection && Range.isCollapsed(selection) && Editor.isEnd(editor, selection.anchor, path);
}

/** Inserts `node` right after the block at `path` and puts the caret at its start. */
export function insertAfter(editor: Editor, path: Path, node: PlanElement): void {
  const at = Path.next(path);
  Transforms.insertNodes(editor, node, { at });
  Transforms.select(editor, Editor.start(editor, at));
}
