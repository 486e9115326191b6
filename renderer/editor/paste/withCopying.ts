import type { Editor } from "slate";
import { selectedTable, toHtml, toTabSeparated } from "./copyCells.ts";

/** Copying several cells of a table copies their rectangle, also for other programs. */
export function withCopying<E extends Editor>(editor: E): E {
  const { getFragment } = editor;
  editor.getFragment = () => {
    const table = selectedTable(editor);
    return table ? [table] : getFragment();
  };
  if (!("setFragmentData" in editor)) return editor;
  const { setFragmentData } = editor;
  editor.setFragmentData = (data, origin) => {
    setFragmentData(data, origin);
    const table = selectedTable(editor);
    if (!table) return;
    data.setData("text/html", toHtml(table));
    data.setData("text/plain", toTabSeparated(table));
  };
  return editor;
}
