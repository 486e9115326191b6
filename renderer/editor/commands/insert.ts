import { Editor, Node, Path, Range, Transforms } from "slate";
import {
  createFactBox,
  createFootnote,
  createGenerated,
  createPageBreak,
  createParagraph,
  createTable,
  type Block,
  type GeneratedKind,
} from "../../../shared/plan/nodes/index.ts";
import { around, currentBlockPath, currentTextBlock, isEmptyBlock } from "./blocks.ts";

/** Whether there is a block at `path` to go on writing in; guidance is only read, and a table is no place for prose. */
function canHoldCaret(editor: Editor, path: Path): boolean {
  if (!Node.has(editor, path)) return false;
  const { type } = Node.get(editor, path) as Block;
  return type !== "guidance" && type !== "table" && type !== "factBox" && type !== "generated" && type !== "pageBreak";
}

/**
 * Puts a block into the section where the caret is: in place of an empty paragraph, else after the block the caret is
 * in. The caret lands in the new block, or in the paragraph after it where it holds no text.
 */
function insertBlock(editor: Editor, block: Block): void {
  const blockPath = currentBlockPath(editor);
  const current = currentTextBlock(editor);
  if (!blockPath) return;
  const replaces = current?.[0].type === "paragraph" && Path.equals(current[1], blockPath) && isEmptyBlock(current[0]);
  const at = replaces ? blockPath : Path.next(blockPath);
  Editor.withoutNormalizing(editor, () => {
    if (replaces) Transforms.removeNodes(editor, { at });
    Transforms.insertNodes(editor, block, { at });
    const after = Path.next(at);
    if (!canHoldCaret(editor, after)) Transforms.insertNodes(editor, createParagraph(), { at: after });
    Transforms.select(editor, Editor.start(editor, editor.isVoid(block) ? after : at));
  });
}

export function insertTable(editor: Editor, rows = 3, columns = 3): void {
  insertBlock(editor, createTable(rows, columns));
}

export function insertFactBox(editor: Editor): void {
  insertBlock(editor, createFactBox("", [createParagraph()]));
}

export function insertGenerated(editor: Editor, what: GeneratedKind): void {
  insertBlock(editor, createGenerated(what));
}

export function insertPageBreak(editor: Editor): void {
  insertBlock(editor, createPageBreak());
}

/** Puts a footnote mark after the selection and returns the new note's id; its text is written under the section. */
export function insertFootnote(editor: Editor): string | undefined {
  const { selection } = editor;
  if (!selection || around(editor, ["link"])) return undefined;
  const footnote = createFootnote([{ text: "" }]);
  Transforms.collapse(editor, { edge: "end" });
  Transforms.insertNodes(editor, footnote, { at: Range.end(selection), select: true });
  Transforms.move(editor, { unit: "offset" });
  return footnote.id;
}
