import { Editor, Node, Transforms, type NodeEntry, type Range } from "slate";
import { isTextBlock, type TextBlock } from "../../../shared/plan/tree.ts";
import { selectedCellEntries } from "./cells.ts";

/** What is selected: each of the selected cells as a whole, where several are, else the selection as it is. */
function selectedRanges(editor: Editor): Range[] {
  const cells = selectedCellEntries(editor);
  if (cells.length > 0) return cells.map(([, path]) => Editor.range(editor, path));
  return editor.selection ? [Editor.unhangRange(editor, editor.selection)] : [];
}

/** Every text block the selection touches. */
export function selectedTextBlocks(editor: Editor): NodeEntry<TextBlock>[] {
  const match = (node: Node) => Node.isElement(node) && isTextBlock(node);
  return selectedRanges(editor).flatMap((at) => Array.from(Editor.nodes(editor, { at, match, mode: "lowest" }))) as NodeEntry<TextBlock>[];
}

/** Calls `act` with each of `selectedRanges` selected in turn, then selects again what was. */
export function onEachSelected(editor: Editor, act: () => void): void {
  const cells = selectedCellEntries(editor);
  if (cells.length === 0 || !editor.selection) return act();
  const before = Editor.rangeRef(editor, editor.selection);
  Editor.withoutNormalizing(editor, () => {
    for (const [, path] of cells) {
      Transforms.select(editor, path);
      act();
    }
    const selection = before.unref();
    if (selection) Transforms.select(editor, selection);
  });
}
