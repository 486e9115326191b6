import { Editor, Node, Path, Range, Transforms } from "slate";
import { z } from "zod";
import { htmlToBlocks } from "../../../shared/html/htmlToBlocks.ts";
import { textToBlocks } from "../../../shared/html/textToBlocks.ts";
import { blockSchema, titleSchema, type Block, type Flow, type Inline, type Paragraph } from "../../../shared/plan/nodes/index.ts";
import { isTextBlock } from "../../../shared/plan/tree.ts";
import { around, currentTextBlock, isEmptyBlock } from "../commands/blocks.ts";

/** Names our clipboard type; with Slate's own name, fragments of any program built on Slate would be taken for plans. */
export const CLIPBOARD_KEY = "x-planskriver-fragment";

const copiedSchema = z.array(z.discriminatedUnion("type", [titleSchema, blockSchema])).min(1);
type Copied = z.infer<typeof copiedSchema>;

/** Blocks as they may stand in a cell or fact box: styled text becomes paragraphs, tables give their cells' content. */
function asFlow(block: Block): Flow[] {
  switch (block.type) {
    case "paragraph":
    case "list":
      return [block];
    case "points":
      return block.children.map(({ id, children }): Paragraph => ({ type: "paragraph", id, children }));
    case "table":
      return block.children.flatMap((row) => row.children.flatMap((cell) => cell.children));
    case "factBox":
      return block.children;
    case "generated":
    case "pageBreak":
      return [];
    default:
      return [{ type: "paragraph", id: block.id, children: block.children }];
  }
}

/** All text of `blocks` as one run of inline content, a line break between blocks. */
function asInlines(blocks: readonly Block[]): Inline[] {
  const lines = blocks.flatMap(asFlow).flatMap(function lineOf(block): Inline[][] {
    return block.type === "paragraph"
      ? [block.children]
      : block.children.flatMap((item) => item.children.flatMap(lineOf));
  });
  return lines.flatMap((line, index) => (index === 0 ? line : [{ text: "\n" }, ...line]));
}

/** Inserts pasted blocks where the caret is, joined to the text there as far as the place allows. */
export function insertBlocks(editor: Editor, blocks: readonly Block[]): void {
  const [only] = blocks;
  if (!only || !editor.selection) return;
  Editor.withoutNormalizing(editor, () => {
    if (editor.selection && Range.isExpanded(editor.selection)) editor.deleteFragment();
    const current = currentTextBlock(editor);
    if (!current) return;
    const [block, path] = current;
    const holdsOneLine = block.type !== "paragraph" || around(editor, ["listItem"], path) !== undefined;
    if (blocks.length === 1 && isTextBlock(only)) {
      Transforms.insertNodes(editor, only.children, { select: true });
      return;
    }
    if (holdsOneLine && !isList(only)) {
      Transforms.insertNodes(editor, asInlines(blocks), { select: true });
      return;
    }
    const inFlow = around(editor, ["cell", "factBox"], path) !== undefined;
    insertAround(editor, path, inFlow ? blocks.flatMap(asFlow) : blocks);
  });
}

function isList(block: Block): boolean {
  return block.type === "list";
}

/** Splits the block at `path` at the caret and puts `blocks` between the halves; empty halves go. */
function insertAround(editor: Editor, path: Path, blocks: readonly Block[]): void {
  const item = around(editor, ["listItem"], path);
  const first = blocks[0];
  if (item && first?.type === "list") {
    insertItems(editor, item[1], blocks);
    return;
  }
  const wasEmpty = isEmptyBlock(Node.get(editor, path) as Paragraph);
  if (!wasEmpty) Transforms.splitNodes(editor, { always: true });
  const after = wasEmpty ? path : Path.next(path);
  const half = wasEmpty ? undefined : Editor.pathRef(editor, after);
  const at = wasEmpty ? path : after;
  if (wasEmpty) Transforms.removeNodes(editor, { at: path });
  Transforms.insertNodes(editor, [...blocks], { at });
  const lastPath = [...at.slice(0, -1), (at.at(-1) ?? 0) + blocks.length - 1];
  Transforms.select(editor, Editor.end(editor, lastPath));
  for (const ref of [half?.unref(), wasEmpty ? undefined : path]) {
    if (ref && Node.has(editor, ref) && isEmptyBlock(Node.get(editor, ref) as Paragraph)) {
      Transforms.removeNodes(editor, { at: ref });
    }
  }
}

/** A list pasted into a list adds items to it; whatever comes after the list goes below. */
function insertItems(editor: Editor, itemPath: Path, blocks: readonly Block[]): void {
  const items = blocks.flatMap((block) => (block.type === "list" ? block.children : []));
  const others = blocks.filter((block) => block.type !== "list");
  const listPath = Path.parent(itemPath);
  Transforms.insertNodes(editor, items, { at: Path.next(itemPath) });
  const lastItem = [...listPath, (itemPath.at(-1) ?? 0) + items.length];
  if (others.length > 0) Transforms.insertNodes(editor, others, { at: Path.next(listPath) });
  Transforms.select(editor, Editor.end(editor, lastItem));
  const item = Node.get(editor, itemPath);
  if (Node.string(item) === "") Transforms.removeNodes(editor, { at: itemPath });
}

/**
 * What was copied from a plan. Sections give their content: a paste adds to a section, never a section. Undefined for
 * anything this program could not have copied.
 */
export function readCopied(nodes: unknown): Copied | undefined {
  if (!Array.isArray(nodes)) return undefined;
  const dissolved = nodes.flatMap((node: Node) => ("type" in node && node.type === "section" ? (node.children as Node[]) : [node]));
  return copiedSchema.safeParse(dissolved).data;
}

/** Inserts what was copied from a plan, with everything it holds. */
export function insertCopied(editor: Editor, nodes: Copied): void {
  if (!editor.selection) return;
  if (Range.isExpanded(editor.selection)) editor.deleteFragment();
  editor.insertFragment(nodes);
}

function decodeCopied(encoded: string): Copied | undefined {
  if (!encoded) return undefined;
  try {
    return readCopied(JSON.parse(decodeURIComponent(atob(encoded))));
  } catch {
    return undefined;
  }
}

/** Pasting: our own fragments keep everything, HTML keeps structure and emphasis, plain text its lines. */
export function withPasting<E extends Editor>(editor: E): E {
  if (!("insertData" in editor)) return editor;
  editor.insertData = (data) => {
    const copied = decodeCopied(data.getData(`application/${CLIPBOARD_KEY}`));
    if (copied) {
      insertCopied(editor, copied);
      return;
    }
    const html = data.getData("text/html");
    const text = data.getData("text/plain");
    const blocks = html ? htmlToBlocks(html) : [];
    insertBlocks(editor, blocks.length > 0 ? blocks : textToBlocks(text));
  };
  return editor;
}

