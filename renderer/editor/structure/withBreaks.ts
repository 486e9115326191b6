import { Editor, Node, Path, Range, Transforms } from "slate";
import { createParagraph } from "../../../shared/plan/nodes/index.ts";
import type { TextBlock } from "../../../shared/plan/tree.ts";
import { around, caretAtEnd, caretAtStart, currentTextBlock, insertAfter, isEmptyBlock } from "../commands/blocks.ts";
import { leaveLists, outdentItem } from "../commands/lists.ts";
import { convertTextBlock } from "./convert.ts";

/** Enter in an empty item means "done with this list". Returns whether it was one. */
function leaveEmptyItem(editor: Editor, block: TextBlock, path: Path): boolean {
  if (!isEmptyBlock(block)) return false;
  const item = around(editor, ["listItem"], path);
  if (item) {
    outdentItem(editor, item[1]);
    return true;
  }
  if (block.type !== "point") return false;
  Editor.withoutNormalizing(editor, () => {
    const free = leaveLists(editor, path);
    convertTextBlock(editor, free, { type: "paragraph" });
  });
  return true;
}

/** Enter in an empty last paragraph of a fact box goes on below the box. Returns whether it did. */
function leaveFactBox(editor: Editor, block: TextBlock, path: Path): boolean {
  const box = around(editor, ["factBox"], path);
  const isLast = box && path.length === box[1].length + 1 && path.at(-1) === box[0].children.length - 1;
  if (!isLast || box[0].children.length === 1 || !isEmptyBlock(block)) return false;
  Editor.withoutNormalizing(editor, () => {
    Transforms.removeNodes(editor, { at: path });
    insertAfter(editor, box[1], createParagraph());
  });
  return true;
}

/** What Enter does, by the kind of block the caret is in. */
export function withBreaks<E extends Editor>(editor: E): E {
  const { insertBreak } = editor;

  editor.insertSoftBreak = () => editor.insertText("\n");

  editor.insertBreak = () => {
    if (editor.selection && Range.isExpanded(editor.selection)) editor.deleteFragment();
    const voidEntry = Editor.void(editor, { mode: "highest" });
    if (voidEntry && !editor.isInline(voidEntry[0])) {
      insertAfter(editor, voidEntry[1], createParagraph());
      return;
    }
    const current = currentTextBlock(editor);
    if (!current) return insertBreak();
    const [block, path] = current;
    if (leaveEmptyItem(editor, block, path) || leaveFactBox(editor, block, path)) return;

    const item = around(editor, ["listItem"], path);
    if (item) {
      Transforms.splitNodes(editor, { match: (node) => Node.isElement(node) && node.type === "listItem", always: true });
      return;
    }
    if (block.type === "paragraph" || block.type === "point") {
      insertBreak();
      return;
    }
    if (caretAtStart(editor, path) && !isEmptyBlock(block)) {
      // Room above a heading; nothing stands above a title.
      if (block.type !== "title") Transforms.insertNodes(editor, createParagraph(), { at: path });
      return;
    }
    // After a heading, lead, quote or title comes running text.
    Editor.withoutNormalizing(editor, () => {
      if (caretAtEnd(editor, path)) {
        insertAfter(editor, path, createParagraph());
      } else {
        insertBreak();
        convertTextBlock(editor, Path.next(path), { type: "paragraph" });
      }
    });
  };

  return editor;
}
