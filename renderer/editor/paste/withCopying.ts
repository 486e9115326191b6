import { Editor, Node, Range } from "slate";
import { blocksToHtml, inlinesToHtml } from "../../../shared/html/blocksToHtml.ts";
import { blocksToText, inlinesToText } from "../../../shared/html/blocksToText.ts";
import type { CopiedPlan } from "../../../shared/html/readable.ts";
import { createParagraph } from "../../../shared/plan/nodes/index.ts";
import { isTextBlock } from "../../../shared/plan/tree.ts";
import { around } from "../commands/blocks.ts";
import { planSections } from "../commands/sections.ts";
import { adoptSelection } from "../place.ts";
import { withoutHangingEnd } from "../structure/hanging.ts";
import { CLIPBOARD_TYPE, encodeCopied } from "./copied.ts";
import { copiedSelection, firstTextBlock, selectedTable } from "./copiedSelection.ts";

/** What the text leans on beside itself; asked for when something is copied. */
export type ReadPlan = () => Omit<CopiedPlan, "sections">;

/** Whether `range` holds words of one line alone: what kind of block, box or cell they stand in does not come along. */
function isPartOfLine(editor: Editor, range: Range): boolean {
  const line = Editor.above(editor, { at: range, match: (node) => Node.isElement(node) && isTextBlock(node) });
  if (!line) return false;
  if (around(editor, ["cell", "factBox"], line[1])) return true;
  const [start, end] = Range.edges(range);
  return !(Editor.isStart(editor, start, line[1]) && Editor.isEnd(editor, end, line[1]));
}

/**
 * Copying: for this program everything as it is, for others formatted HTML and plain text. Several cells of a table are
 * copied as their rectangle.
 */
export function withCopying<E extends Editor>(editor: E, readPlan: ReadPlan): E {
  const { getFragment } = editor;
  editor.getFragment = () => {
    const table = selectedTable(editor);
    if (table) return [table];
    if (!editor.selection) return getFragment();
    const fragment = Node.fragment(editor, withoutHangingEnd(editor, editor.selection));
    return isPartOfLine(editor, editor.selection) ? [createParagraph(firstTextBlock(fragment)?.children)] : fragment;
  };
  if (!("setFragmentData" in editor)) return editor;
  editor.setFragmentData = (data) => {
    adoptSelection(editor);
    const selected = copiedSelection(editor);
    if (!selected) return;
    const plan = { ...readPlan(), sections: planSections(editor) };
    data.setData(CLIPBOARD_TYPE, encodeCopied(editor.getFragment(), plan));
    if ("inlines" in selected) {
      data.setData("text/html", inlinesToHtml(selected.inlines, plan));
      data.setData("text/plain", inlinesToText(selected.inlines, plan));
    } else {
      data.setData("text/html", blocksToHtml(selected.content, plan));
      data.setData("text/plain", blocksToText(selected.content, plan));
    }
  };
  return editor;
}
