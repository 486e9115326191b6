import { Editor, Node } from "slate";
import type { Mark } from "../../../shared/plan/nodes/index.ts";
import { selectedCellEntries } from "./cells.ts";
import { onEachSelected } from "./selection.ts";

const OPPOSITE: Partial<Record<Mark, Mark>> = { superscript: "subscript", subscript: "superscript" };

/** Of several selected cells, whether all that is written in them has the mark. */
export function isMarked(editor: Editor, mark: Mark): boolean {
  const cells = selectedCellEntries(editor);
  const texts = cells.flatMap(([, at]) => Array.from(Editor.nodes(editor, { at, match: Node.isText }), ([text]) => text));
  const written = texts.filter(({ text }) => text !== "");
  if (written.length > 0) return written.every((text) => text[mark] === true);
  return Editor.marks(editor)?.[mark] === true;
}

/** Sets or clears a mark on the selection, or on what is typed next. */
export function toggleMark(editor: Editor, mark: Mark): void {
  if (isMarked(editor, mark)) {
    onEachSelected(editor, () => editor.removeMark(mark));
    return;
  }
  const opposite = OPPOSITE[mark];
  onEachSelected(editor, () => {
    if (opposite) editor.removeMark(opposite);
    editor.addMark(mark, true);
  });
}
