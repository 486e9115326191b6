import { Editor, Node, Path, Range } from "slate";
import { isTextBlock, type PlanElement } from "../../../shared/plan/tree.ts";

const ENDS_WITH_TEXT: ReadonlySet<PlanElement["type"]> = new Set<PlanElement["type"]>(["list", "points"]);

/** The block before the one at whose start `range` ends. */
function blockBefore(editor: Editor, range: Range): Path | undefined {
  const end = Range.end(range);
  const path = end.path.slice(0, 2);
  return Path.hasPrevious(path) && Editor.isStart(editor, end, path) ? Path.previous(path) : undefined;
}

/**
 * Whether `range` reaches right up to a block from behind a table, a chart or the like, which is then selected to its
 * end. Slate would take such a range to end in the last words before, and leave the table.
 */
export function endsBehindWhole(editor: Editor, range: Range): boolean {
  const path = blockBefore(editor, range);
  if (!path) return false;
  const before = Node.get(editor, path) as PlanElement;
  return !isTextBlock(before) && !ENDS_WITH_TEXT.has(before.type);
}

/** `range` without the start of a block that it reaches from whole ones before it: of that block it holds nothing. */
export function withoutHangingEnd(editor: Editor, range: Range): Range {
  if (!endsBehindWhole(editor, range)) return Editor.unhangRange(editor, range);
  const path = blockBefore(editor, range);
  return path ? { anchor: Range.start(range), focus: Editor.end(editor, path) } : range;
}
