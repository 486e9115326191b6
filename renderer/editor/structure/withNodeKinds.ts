import { Node, type Editor } from "slate";
import type { InlineElement } from "../../../shared/plan/nodes/index.ts";
import { isDerivedInline, type PlanElement } from "../../../shared/plan/tree.ts";

/** Sections of this size or more are rendered in chunks, so that a key press touches few React elements. */
const CHUNKED_FROM = 100;

const INLINES: ReadonlySet<PlanElement["type"]> = new Set<InlineElement["type"]>([
  "link",
  "footnote",
  "reference",
  "field",
  "keyFigure",
]);

const VOIDS: ReadonlySet<PlanElement["type"]> = new Set<PlanElement["type"]>([
  "footnote",
  "reference",
  "field",
  "keyFigure",
  "chart",
  "image",
  "generated",
  "pageBreak",
]);

/** Tells Slate how each node type behaves. */
export function withNodeKinds<E extends Editor>(editor: E): E {
  editor.isInline = (element) => INLINES.has(element.type);
  editor.isVoid = (element) => VOIDS.has(element.type);
  // What is read as part of the sentence is set in bold with it.
  editor.markableVoid = isDerivedInline;
  // Guidance is there to be read: the caret passes over it, and nothing can be typed into what is never exported.
  editor.isElementReadOnly = (element) => element.type === "guidance";
  editor.isSelectable = (element) => element.type !== "guidance";
  // Deleting and splitting never reach across these, which is what keeps sections, boxes and cells whole.
  editor.isIsolated = (element) =>
    element.type === "section" || element.type === "cell" || element.type === "factBox";
  if ("getChunkSize" in editor) {
    editor.getChunkSize = (node: Node) => (Node.isElement(node) && node.type === "section" ? CHUNKED_FROM : null);
  }
  return editor;
}
