import { Editor, Node, Path, Range, Transforms } from "slate";
import {
  createListItem,
  createParagraph,
  createPoint,
  type Block,
  type Flow,
  type Inline,
  type ListItem,
  type Paragraph,
  type Point,
} from "../../../shared/plan/nodes/index.ts";
import { isTextBlock, type PlanElement, type TextBlock } from "../../../shared/plan/tree.ts";
import { around, currentTextBlock, isEmptyBlock } from "../commands/blocks.ts";
import { leaveUnwritable } from "../commands/leaveUnwritable.ts";
import { convertTextBlock } from "../structure/convert.ts";
import { isGrid, pasteCells } from "./pasteCells.ts";

/** Blocks as they may stand in a cell or fact box: styled text becomes paragraphs, tables give their cells' content. */
function asFlow(block: Block): Flow[] {
  switch (block.type) {
    case "paragraph":
    case "list":
      return [block];
    case "points":
      return block.children.map(({ children }) => createParagraph(children));
    case "table":
      return block.children.flatMap((row) => row.children.flatMap((cell) => cell.children));
    case "factBox":
      return block.children;
    case "chart":
    case "image":
    case "generated":
    case "pageBreak":
      return [];
    default:
      return [createParagraph(block.children)];
  }
}

/** Every line of text in `blocks`, list items one by one. */
function asLines(blocks: readonly Block[]): Inline[][] {
  const linesOf = (block: Flow): Inline[][] =>
    block.type === "paragraph" ? [block.children] : block.children.flatMap((item) => item.children.flatMap(linesOf));
  return blocks.flatMap(asFlow).flatMap(linesOf);
}

function asItems(blocks: readonly Block[]): ListItem[] {
  return blocks
    .flatMap(asFlow)
    .flatMap((block) => (block.type === "list" ? block.children : [createListItem(block)]));
}

/** Splits the list item or point at `path` at the caret and puts `entries` between the halves; empty halves go. */
function insertEntries(editor: Editor, path: Path, entries: readonly (ListItem | Point)[]): void {
  const { type } = Node.get(editor, path) as PlanElement;
  Transforms.splitNodes(editor, { match: (node) => Node.isElement(node) && node.type === type, always: true });
  const at = Path.next(path);
  Transforms.insertNodes(editor, [...entries], { at });
  const last = [...Path.parent(at), (at.at(-1) ?? 0) + entries.length - 1];
  Transforms.select(editor, Editor.end(editor, last));
  for (const half of [Path.next(last), path]) {
    if (Node.string(Node.get(editor, half)) === "") Transforms.removeNodes(editor, { at: half });
  }
}

/**
 * Splits the text block at `path` at the caret and puts `blocks` between the halves. Running text at either end of what
 * is inserted joins the half it meets, as in Word; empty halves go, but for a title, which a section cannot be without.
 */
function insertBetween(editor: Editor, path: Path, blocks: readonly Block[]): void {
  const { type } = Node.get(editor, path) as PlanElement;
  Transforms.splitNodes(editor, { always: true });
  const right = Path.next(path);
  if (type === "title") convertTextBlock(editor, right, { type: "paragraph" });

  const [first, ...rest] = blocks;
  const keepsLeft = type === "title" || !isEmptyBlock(Node.get(editor, path) as PlanElement);
  const joinsLeft = keepsLeft && first !== undefined && (first.type === "paragraph" || (type === "title" && isTextBlock(first)));
  if (joinsLeft) Transforms.insertNodes(editor, first.children as Node[], { at: Editor.end(editor, path) });
  const between = joinsLeft ? rest : blocks;
  Transforms.insertNodes(editor, [...between], { at: right });
  if (!keepsLeft) Transforms.removeNodes(editor, { at: path });

  const lastPath = [...Path.parent(path), (path.at(-1) ?? 0) + between.length - (keepsLeft ? 0 : 1)];
  const caret = Editor.pointRef(editor, Editor.end(editor, lastPath), { affinity: "backward" });
  joinRight(editor, lastPath);
  const at = caret.unref();
  if (at) Transforms.select(editor, at);
}

/** Joins the half after the insertion to running text before it; an empty half goes. */
function joinRight(editor: Editor, lastPath: Path): void {
  const rightPath = Path.next(lastPath);
  const right = Node.get(editor, rightPath) as Paragraph;
  const last = Node.get(editor, lastPath) as PlanElement;
  const isEmpty = isEmptyBlock(right);
  if (!isEmpty && last.type !== "paragraph") return;
  if (!isEmpty) Transforms.insertNodes(editor, right.children, { at: Editor.end(editor, lastPath) });
  Transforms.removeNodes(editor, { at: Path.next(lastPath) });
}

/** Whether a text block is more than its words: a goal, and a quote that names who said it. */
export function saysMore(block: TextBlock): boolean {
  return block.type === "goal" || (block.type === "quote" && block.attribution !== "");
}

/** Inserts pasted blocks where the caret is, in the form that the place allows. */
export function insertBlocks(editor: Editor, blocks: readonly Block[]): void {
  const [only] = blocks;
  if (!only || !editor.selection) return;
  Editor.withoutNormalizing(editor, () => {
    if (editor.selection && Range.isExpanded(editor.selection)) editor.deleteFragment();
    leaveUnwritable(editor);
    const current = currentTextBlock(editor);
    if (!current) return;
    const [block, path] = current;
    const item = around(editor, ["listItem"], path);
    if (blocks.length === 1 && only.type === "table" && isGrid(only) && pasteCells(editor, only)) return;
    if (blocks.length === 1 && isTextBlock(only) && !saysMore(only)) {
      Transforms.insertNodes(editor, only.children, { select: true });
    } else if (item) {
      insertEntries(editor, item[1], asItems(blocks));
    } else if (block.type === "point") {
      insertEntries(editor, path, asLines(blocks).map((line) => createPoint(line)));
    } else {
      const inFlow = around(editor, ["cell", "factBox"], path) !== undefined;
      insertBetween(editor, path, inFlow ? blocks.flatMap(asFlow) : blocks);
    }
  });
}
