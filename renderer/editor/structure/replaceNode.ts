import { Editor, Node, Transforms, type Path, type Point } from "slate";
import type { PlanElement } from "../../../shared/plan/tree.ts";

/** Finds `point` again after its tree was replaced: in the block with the same id, as near as its text allows. */
function samePlace(editor: Editor, blockId: string, offset: number, within: Path): Point | undefined {
  for (const [node, path] of Node.elements(Node.get(editor, within) as PlanElement)) {
    if (node.id !== blockId) continue;
    const end = Editor.end(editor, [...within, ...path]);
    return { path: end.path, offset: Math.min(offset, end.offset) };
  }
  return undefined;
}

/** Puts `node` in place of what is at `path` as one undoable step, and keeps the caret where its block went. */
export function replaceNode(editor: Editor, path: Path, node: PlanElement): void {
  const caret = editor.selection?.anchor;
  const block = caret && Editor.above(editor, { at: caret, match: (n) => Node.isElement(n) && Editor.isBlock(editor, n) });
  const wasInside = caret && block && caret.path.length > path.length && path.every((step, i) => caret.path[i] === step);
  Editor.withoutNormalizing(editor, () => {
    Transforms.removeNodes(editor, { at: path });
    Transforms.insertNodes(editor, node, { at: path });
    if (!wasInside) return;
    const place = samePlace(editor, (block[0] as PlanElement).id, caret.offset, path) ?? Editor.start(editor, path);
    Transforms.select(editor, place);
  });
}
