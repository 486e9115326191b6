import { Editor, Node, Range, type Descendant } from "slate";
import type { CopiedContent } from "../../../shared/html/readable.ts";
import type { Inline, Section, Table } from "../../../shared/plan/nodes/index.ts";
import { isTextBlock, type PlanElement, type TextBlock } from "../../../shared/plan/tree.ts";
import { cutTable } from "../../../shared/plan/table/index.ts";
import { selectedCells } from "../commands/cells.ts";

/** The selected cells as a table of their own; undefined where fewer than two are selected. */
export function selectedTable(editor: Editor): Table | undefined {
  const selected = selectedCells(editor);
  return selected && cutTable(selected.place.table, selected.place);
}

/** What is selected, as other programs are to have it: a piece of one line, or blocks. */
export type CopiedSelection = { inlines: Inline[] } | { content: CopiedContent };

/** The first line of `fragment`, as much of it as was copied. */
export function firstTextBlock(fragment: readonly Descendant[]): TextBlock | undefined {
  for (const node of fragment) {
    for (const [inner] of Node.nodes(node)) if (Node.isElement(inner) && isTextBlock(inner)) return inner;
  }
  return undefined;
}

/** Without the table around what is in one cell alone. */
function outOfCell(section: Section): CopiedContent {
  const blocks: readonly PlanElement[] = section.children;
  const [table] = blocks;
  if (blocks.length !== 1 || table?.type !== "table") return [section];
  const cells = table.children.flatMap((row) => row.children);
  return cells.length === 1 ? cells.flatMap(({ children }) => children) : [section];
}

/** Undefined where nothing is selected that could be copied. */
export function copiedSelection(editor: Editor): CopiedSelection | undefined {
  const { selection } = editor;
  if (!selection) return undefined;
  if (Range.isCollapsed(selection) && !Editor.void(editor)) return undefined;
  const table = selectedTable(editor);
  if (table) return { content: [table] };
  const fragment = editor.getFragment();
  const line = Editor.above(editor, { at: selection, match: (node) => Node.isElement(node) && isTextBlock(node) });
  const part = line && firstTextBlock(fragment);
  if (part) return { inlines: part.children };
  const sections = fragment as Section[];
  const [only] = sections;
  return { content: only && sections.length === 1 ? outOfCell(only) : sections };
}
