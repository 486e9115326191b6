import { Editor, Path, Range, type Editor as PlanEditor } from "slate";
import { Node } from "slate";
import { isTextBlock } from "../../../shared/plan/tree.ts";
import { currentTextBlock } from "../commands/blocks.ts";
import { inSameSlot, type Hit } from "./findInPlan.ts";
import { textLeaves } from "./textLeaves.ts";

/** Where the search has come to: a hit, and which in the row it was, for when its place is gone. */
export interface Reached {
  hit: Hit;
  index: number;
}

/** The hit to show as the current one: what was reached, or the first after it. -1 where there is none. */
export function currentIndex(hits: readonly Hit[], reached: Reached | null): number {
  if (hits.length === 0) return -1;
  if (!reached) return 0;
  const { hit, index } = reached;
  const here = hits.findIndex((other) => inSameSlot(other, hit) && other.start >= hit.start);
  if (here !== -1) return here;
  const before = hits.findLastIndex((other) => inSameSlot(other, hit));
  return (before === -1 ? index : before + 1) % hits.length;
}

/** The place of a hit in a block's own text as a range of the editor's. */
export function rangeOfHit(editor: PlanEditor, { start, end }: Hit, path: Path): Range | null {
  const block = Node.get(editor, path);
  if (!("type" in block) || !isTextBlock(block)) return null;
  const leaves = textLeaves(block);
  const first = leaves.find((leaf) => leaf.start + leaf.length > start);
  const last = leaves.find((leaf) => leaf.start + leaf.length >= end);
  if (!first || !last) return null;
  return {
    anchor: { path: [...path, ...first.path], offset: start - first.start },
    focus: { path: [...path, ...last.path], offset: end - last.start },
  };
}

/** The first hit that does not stand before the caret; the first of all where none does. */
export function hitFromCaret(editor: PlanEditor, hits: readonly Hit[]): Reached | null {
  const [first] = hits;
  if (!first) return null;
  const caret = currentTextBlock(editor);
  if (!caret || !editor.selection) return { hit: first, index: 0 };
  const [block, blockPath] = caret;
  const point = Range.start(editor.selection);
  const leaf = textLeaves(block).find(({ path }) => Path.equals([...blockPath, ...path], point.path));
  const offset = (leaf?.start ?? 0) + point.offset;
  const paths = new Map<string, Path>();
  for (const [node, path] of Editor.nodes(editor, { at: [], match: (n) => "id" in n })) {
    if ("id" in node) paths.set(node.id as string, path);
  }
  const index = hits.findIndex((hit) => {
    if (hit.elementId === block.id && hit.attribute === null) return hit.start >= offset;
    const path = paths.get(hit.elementId);
    return path !== undefined && Path.compare(path, blockPath) >= 0 && !Path.equals(path, blockPath);
  });
  const hit = hits[index];
  return hit ? { hit, index } : { hit: first, index: 0 };
}
