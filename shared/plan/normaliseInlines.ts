import { MARKS, type Inline, type Link, type Text } from "./nodes/index.ts";
import { isText } from "./tree.ts";

function sameMarks(a: Text, b: Text): boolean {
  return MARKS.every((mark) => a[mark] === b[mark]);
}

function mergeTexts<N extends Inline>(nodes: readonly N[]): N[] {
  const merged: N[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (isText(node) && last && isText(last)) {
      if (node.text === "") continue;
      if (last.text === "") merged[merged.length - 1] = node;
      else if (sameMarks(last, node)) merged[merged.length - 1] = { ...last, text: last.text + node.text };
      else merged.push(node);
    } else {
      merged.push(node);
    }
  }
  return merged;
}

/**
 * The one form in which inline content is kept, which is also Slate's: neighbouring runs with the same marks are
 * joined, no run is empty unless it stands alone or beside an element, every element has text on both sides, and no
 * link is empty. An empty run keeps its marks: they are what the next typed letter gets.
 */
export function normaliseInlines<N extends Inline>(nodes: readonly N[]): N[] {
  const kept = nodes
    .map((node) => (!isText(node) && node.type === "link" ? { ...node, children: mergeTexts(node.children) } : node))
    .filter((node) => isText(node) || node.type !== "link" || (node as Link).children.some((t) => t.text !== ""));
  const spaced: Inline[] = [];
  for (const node of kept) {
    const last = spaced.at(-1);
    if (!isText(node) && (!last || !isText(last))) spaced.push({ text: "" });
    spaced.push(node);
  }
  const end = spaced.at(-1);
  if (!end || !isText(end)) spaced.push({ text: "" });
  return mergeTexts(spaced) as N[];
}
