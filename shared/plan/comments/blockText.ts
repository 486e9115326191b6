import type { Inline } from "../nodes/index.ts";
import { isText, isTextBlock, type PlanElement } from "../tree.ts";

/** Stands in a block's own text for what is no run of characters, so that a comment can be on it and its words may change. */
export const OBJECT = "\uFFFC";

/** How many units of a block's own text a piece of it takes. */
export function inlineLength(node: Inline): number {
  if (isText(node)) return node.text.length;
  return node.type === "link" ? node.children.reduce((sum, { text }) => sum + text.length, 0) : OBJECT.length;
}

/** Inline content as the text that offsets count in: footnotes, references, fields and key figures are one unit each. */
export function ownText(inlines: readonly Inline[]): string {
  return inlines
    .map((node) => (isText(node) ? node.text : node.type === "link" ? ownText(node.children) : OBJECT))
    .join("");
}

/**
 * The text of its own that a block has, in which the offsets of a `CommentAnchor` count: its words, its caption, its label
 * or its title. "" for what is made up of other blocks alone.
 */
export function blockText(block: PlanElement): string {
  if (isTextBlock(block)) return ownText(block.children);
  switch (block.type) {
    case "table":
    case "chart":
    case "image":
      return block.caption;
    case "points":
      return block.label;
    case "factBox":
      return block.title;
    default:
      return "";
  }
}
