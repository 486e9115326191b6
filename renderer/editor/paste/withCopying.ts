import type { Editor } from "slate";
import { blocksToHtml, inlinesToHtml } from "../../../shared/html/blocksToHtml.ts";
import { blocksToText, inlinesToText } from "../../../shared/html/blocksToText.ts";
import type { CopiedPlan } from "../../../shared/html/readable.ts";
import { planSections } from "../commands/sections.ts";
import { adoptSelection } from "../place.ts";
import { CLIPBOARD_TYPE, encodeCopied } from "./copied.ts";
import { copiedSelection, selectedTable } from "./copiedSelection.ts";

/** What the text leans on beside itself; asked for when something is copied. */
export type ReadPlan = () => Omit<CopiedPlan, "sections">;

/**
 * Copying: for this program everything as it is, for others formatted HTML and plain text. Several cells of a table are
 * copied as their rectangle.
 */
export function withCopying<E extends Editor>(editor: E, readPlan: ReadPlan): E {
  const { getFragment } = editor;
  editor.getFragment = () => {
    const table = selectedTable(editor);
    return table ? [table] : getFragment();
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
