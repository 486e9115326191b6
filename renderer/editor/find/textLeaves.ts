import { Node, type Path } from "slate";
import type { TextBlock } from "../../../shared/plan/tree.ts";
import type { Leaf } from "./leafEdits.ts";

export interface TextLeaf extends Leaf {
  /** From the block. */
  path: Path;
  text: string;
}

/** The runs of text in a block, placed as `inlineText` counts: the empty text inside a footnote mark or a key figure is none. */
export function textLeaves(block: TextBlock): TextLeaf[] {
  let start = 0;
  return Array.from(Node.texts(block)).flatMap(([{ text }, path]) => {
    const child = block.children[path[0] ?? 0];
    if (child && "type" in child && child.type !== "link") return [];
    const leaf = { path, text, start, length: text.length };
    start += text.length;
    return [leaf];
  });
}
