import type { Inline, Text } from "../nodes/index.ts";
import { isText } from "../tree.ts";
import { inlineLength } from "./blockText.ts";

/** The parts of `texts` before and from `offset`; no part of a text is empty but one that was. */
function cutTexts(texts: readonly Text[], offset: number): [Text[], Text[]] {
  const before: Text[] = [];
  const after: Text[] = [];
  let at = 0;
  for (const node of texts) {
    const inside = offset - at;
    at += node.text.length;
    if (inside >= node.text.length) before.push(node);
    else if (inside <= 0) after.push(node);
    else {
      before.push({ ...node, text: node.text.slice(0, inside) });
      after.push({ ...node, text: node.text.slice(inside) });
    }
  }
  return [before, after];
}

function cutOnce(inlines: readonly Inline[], offset: number): [Inline[], Inline[]] {
  const before: Inline[] = [];
  const after: Inline[] = [];
  let at = 0;
  for (const node of inlines) {
    const inside = offset - at;
    const length = inlineLength(node);
    at += length;
    if (inside >= length) before.push(node);
    else if (inside <= 0) after.push(node);
    else if (isText(node)) {
      const [first, second] = cutTexts([node], inside);
      before.push(...first);
      after.push(...second);
    } else if (node.type === "link") {
      const [first, second] = cutTexts(node.children, inside);
      before.push({ ...node, children: first });
      after.push({ ...node, children: second });
    }
  }
  return [before, after];
}

/**
 * Inline content cut at `offsets` into its own text (`ownText`), which go upwards: one piece more than there are offsets.
 * A link that is cut becomes two.
 */
export function cutInlines(inlines: readonly Inline[], offsets: readonly number[]): Inline[][] {
  const pieces: Inline[][] = [];
  let rest: Inline[] = [...inlines];
  let cut = 0;
  for (const offset of offsets) {
    const [before, after] = cutOnce(rest, offset - cut);
    pieces.push(before);
    rest = after;
    cut = offset;
  }
  return [...pieces, rest];
}
