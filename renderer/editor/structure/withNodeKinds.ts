import { Node, type Editor } from "slate";

/** Sections of this size or more are rendered in chunks, so that a key press touches few React elements. */
const CHUNKED_FROM = 100;

/** Tells Slate how each node type behaves. */
export function withNodeKinds<E extends Editor>(editor: E): E {
  editor.isInline = (element) => element.type === "link" || element.type === "footnote";
  editor.isVoid = (element) =>
    element.type === "footnote" || element.type === "generated" || element.type === "pageBreak";
  editor.markableVoid = () => false;
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
