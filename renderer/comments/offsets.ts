import type { Path, Point } from "slate";
import { inlineLength } from "../../shared/plan/comments/index.ts";
import type { Inline } from "../../shared/plan/nodes/index.ts";
import { isText, type TextBlock } from "../../shared/plan/tree.ts";

interface Leaf {
  path: Path;
  start: number;
  length: number;
}

/** The runs of text of a block, placed as `blockText` counts. */
function leaves(block: TextBlock): Leaf[] {
  const found: Leaf[] = [];
  let at = 0;
  const walk = (nodes: readonly Inline[], path: Path): void => {
    for (const [index, node] of nodes.entries()) {
      const here = [...path, index];
      if (!isText(node) && node.type === "link") {
        walk(node.children, here);
        continue;
      }
      const length = inlineLength(node);
      if (isText(node)) found.push({ path: here, start: at, length });
      at += length;
    }
  };
  walk(block.children, []);
  return found;
}

/** The place in `block`, which stands at `path`, that is `offset` units into its own text; an end lies rather before what follows. */
export function pointAt(block: TextBlock, path: Path, offset: number, edge: "start" | "end"): Point {
  const all = leaves(block);
  const touching = all.filter(({ start, length }) => start <= offset && offset <= start + length);
  const leaf = (edge === "start" ? touching.at(-1) : touching[0]) ?? all.at(-1) ?? { path: [0], start: 0, length: 0 };
  return { path: [...path, ...leaf.path], offset: Math.min(leaf.length, Math.max(0, offset - leaf.start)) };
}

/** How many units into the own text of `block`, which stands at `path`, a point in it is. */
export function offsetAt(block: TextBlock, path: Path, point: Point): number {
  const inside = point.path.slice(path.length);
  const leaf = leaves(block).find((one) => one.path.length === inside.length && one.path.every((step, depth) => step === inside[depth]));
  if (leaf) return leaf.start + point.offset;
  const index = inside[0] ?? 0;
  return block.children.slice(0, index).reduce((sum, node) => sum + inlineLength(node), 0);
}
