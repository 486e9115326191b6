import { Editor, Node, Path, Transforms } from "slate";
import { createId } from "../../../shared/plan/ids.ts";
import type { List, ListItem } from "../../../shared/plan/nodes/index.ts";
import { convertTextBlock } from "../structure/convert.ts";
import { around, forEachBlock } from "./blocks.ts";
import { selectedTextBlocks } from "./selection.ts";

/** A list or item about to be wrapped around something that is already there. */
const wrapper = {
  list: (ordered: boolean) => ({ type: "list", id: createId(), ordered, children: [] }) as List,
  item: () => ({ type: "listItem", id: createId(), children: [] as never }) as ListItem,
};

function listAt(editor: Editor, path: Path): List {
  return Node.get(editor, path) as List;
}

/** The item above becomes this item's parent. Returns false for a first item, which has none above it. */
export function indentItem(editor: Editor, itemPath: Path): boolean {
  if (!Path.hasPrevious(itemPath)) return false;
  const above = Path.previous(itemPath);
  const nestedPath = [...above, 1];
  Editor.withoutNormalizing(editor, () => {
    if (Node.has(editor, nestedPath)) {
      Transforms.moveNodes(editor, { at: itemPath, to: [...nestedPath, listAt(editor, nestedPath).children.length] });
    } else {
      const { ordered } = listAt(editor, Path.parent(itemPath));
      Transforms.wrapNodes(editor, wrapper.list(ordered), { at: itemPath });
      Transforms.moveNodes(editor, { at: itemPath, to: nestedPath });
    }
  });
  return true;
}

/** Items below the one that moves out stay below it, as its nested list. */
function adoptFollowing(editor: Editor, itemPath: Path): void {
  const list = listAt(editor, Path.parent(itemPath));
  const index = itemPath[itemPath.length - 1] ?? 0;
  const nestedPath = [...itemPath, 1];
  for (let last = list.children.length - 1; last > index; last--) {
    const from = Path.next(itemPath);
    if (Node.has(editor, nestedPath)) {
      Transforms.moveNodes(editor, { at: from, to: [...nestedPath, listAt(editor, nestedPath).children.length] });
    } else {
      Transforms.wrapNodes(editor, wrapper.list(list.ordered), { at: from });
      Transforms.moveNodes(editor, { at: from, to: nestedPath });
    }
  }
}

/** Moves a nested item out one level; an item at the outermost level leaves the list and becomes a paragraph. */
export function outdentItem(editor: Editor, itemPath: Path): void {
  const listPath = Path.parent(itemPath);
  const outer = Node.parent(editor, listPath);
  Editor.withoutNormalizing(editor, () => {
    if (!Node.isElement(outer) || outer.type !== "listItem") {
      const ref = Editor.pathRef(editor, itemPath);
      Transforms.liftNodes(editor, { at: itemPath });
      const lifted = ref.unref();
      if (lifted) Transforms.unwrapNodes(editor, { at: lifted });
      return;
    }
    adoptFollowing(editor, itemPath);
    const alone = listAt(editor, listPath).children.length === 1;
    Transforms.moveNodes(editor, { at: itemPath, to: Path.next(Path.parent(listPath)) });
    if (alone) Transforms.removeNodes(editor, { at: listPath });
  });
}

/** Indents or outdents every item the selection touches. Returns false where the caret is in no list. */
export function shiftItems(editor: Editor, direction: "in" | "out"): boolean {
  const items = selectedTextBlocks(editor).flatMap(([, path]) => {
    const item = around(editor, ["listItem"], path);
    return item ? [item] : [];
  });
  // An item moves together with its nested list, so only the outermost of the touched ones are moved.
  const outermost = items.filter(([, path]) => !items.some(([, other]) => Path.isAncestor(other, path)));
  forEachBlock(editor, outermost, (path) => {
    if (direction === "in") indentItem(editor, path);
    else outdentItem(editor, path);
  });
  return outermost.length > 0;
}

/** Takes the text block at `path` out of whatever list or points it is in; returns where it went. */
export function leaveLists(editor: Editor, path: Path): Path {
  const ref = Editor.pathRef(editor, path);
  for (;;) {
    const at = ref.current ?? path;
    const point = around(editor, ["points"], at);
    const item = around(editor, ["listItem"], at);
    if (point) Transforms.liftNodes(editor, { at });
    else if (item) outdentItem(editor, item[1]);
    else break;
  }
  return ref.unref() ?? path;
}

/** Neighbouring lists of one kind, one of which was just made, become one list. */
function joinNeighbours(editor: Editor, listPath: Path): void {
  const { ordered } = listAt(editor, listPath);
  const isSameKind = (path: Path) => {
    const [node] = Node.has(editor, path) ? [listAt(editor, path)] : [];
    return node?.type === "list" && node.ordered === ordered;
  };
  if (isSameKind(Path.next(listPath))) Transforms.mergeNodes(editor, { at: Path.next(listPath) });
  if (Path.hasPrevious(listPath) && isSameKind(Path.previous(listPath))) Transforms.mergeNodes(editor, { at: listPath });
}

function listTheParagraph(editor: Editor, path: Path, ordered: boolean): void {
  Transforms.wrapNodes(editor, wrapper.list(ordered), { at: path });
  Transforms.wrapNodes(editor, wrapper.item(), { at: [...path, 0] });
  joinNeighbours(editor, path);
}

/** Whether every block the selection touches stands in a list of this kind. */
export function isInList(editor: Editor, ordered: boolean): boolean {
  const blocks = selectedTextBlocks(editor);
  return blocks.length > 0 && blocks.every(([, path]) => around(editor, ["list"], path)?.[0].ordered === ordered);
}

/** Makes the selected blocks a list of this kind; where they all are one already, paragraphs again. */
export function toggleList(editor: Editor, ordered: boolean): void {
  const blocks = selectedTextBlocks(editor).filter(([node]) => node.type !== "title");
  if (isInList(editor, ordered)) {
    forEachBlock(editor, blocks, (path) => void leaveLists(editor, path));
    return;
  }
  forEachBlock(editor, blocks, (path) => {
    const list = around(editor, ["list"], path);
    if (list) {
      Transforms.setNodes(editor, { ordered }, { at: list[1] });
      return;
    }
    const free = leaveLists(editor, path);
    convertTextBlock(editor, free, { type: "paragraph" });
    listTheParagraph(editor, free, ordered);
  });
}

