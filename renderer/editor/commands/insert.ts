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
import { around, caretAtEnd, caretAtStart, currentBlockPath, currentTextBlock, isEmptyBlock } from "./blocks.ts";

/** Whether there is a block at `path` to go on writing in; guidance is only read, and a table is no place for prose. */
export function canHoldCaret(editor: Editor, path: Path): boolean {
  if (!Node.has(editor, path)) return false;
  const block = Node.get(editor, path) as Block;
  return !editor.isVoid(block) && block.type !== "guidance" && block.type !== "table" && block.type !== "factBox";
}

/** Where a block goes in relation to running text the caret stands in: a paragraph is parted at the caret, as in Word. */
function partAtCaret(editor: Editor, path: Path): Path {
  if (caretAtStart(editor, path)) return path;
  if (!caretAtEnd(editor, path)) Transforms.splitNodes(editor, { always: true });
  return Path.next(path);
}

/**
 * Puts a block into the section where the caret is: in place of an empty paragraph, at the caret in a full one, else
 * after the block the caret is in. The caret lands in the new block, or in the paragraph after it where it holds no text.
 */
export function insertBlock(editor: Editor, block: Block): void {
  Transforms.collapse(editor, { edge: "end" });
  const blockPath = currentBlockPath(editor);
  const current = currentTextBlock(editor);
  if (!blockPath) return;
  const inParagraph = current?.[0].type === "paragraph" && Path.equals(current[1], blockPath);
  const replaces = inParagraph && isEmptyBlock(current[0]);
  Editor.withoutNormalizing(editor, () => {
    const at = replaces ? blockPath : inParagraph ? partAtCaret(editor, blockPath) : Path.next(blockPath);
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
