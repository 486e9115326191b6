import { Editor, Node, Range, Transforms } from "slate";
import { createId } from "../../../shared/plan/ids.ts";
import { createLink, SAFE_URL } from "../../../shared/plan/nodes/index.ts";
import { around } from "./blocks.ts";

/** Makes a usable address of what people type: "jobindsats.dk" and "navn@kommune.dk" get their scheme. Null if it is none. */
export function readUrl(text: string): string | null {
  const typed = text.trim();
  const guess = /^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(typed)
    ? `mailto:${typed}`
    : /^[a-z][a-z0-9+.-]*:/i.test(typed)
      ? typed
      : `https://${typed}`;
  const plausible = SAFE_URL.test(guess) && /^(mailto:|https?:\/\/[^/]*\.)/i.test(guess);
  return plausible ? guess : null;
}

/** The address of the link at the caret. */
export function currentUrl(editor: Editor): string | undefined {
  return around(editor, ["link"])?.[0].url;
}

/** Links the selection; with nothing selected changes the link at the caret, or writes the address itself. */
export function setLink(editor: Editor, url: string): void {
  const { selection } = editor;
  if (!selection) return;
  const existing = around(editor, ["link"]);
  if (existing) {
    Transforms.setNodes(editor, { url }, { at: existing[1] });
  } else if (Range.isCollapsed(selection)) {
    Transforms.insertNodes(editor, createLink(url, [{ text: url.replace(/^mailto:/, "") }]));
    Transforms.move(editor, { unit: "offset" });
  } else {
    Editor.withoutNormalizing(editor, () => {
      const isLink = (node: Node) => Node.isElement(node) && node.type === "link";
      Transforms.wrapNodes(editor, { ...createLink(url, []), children: [] }, { split: true, match: Node.isText });
      // One link per block was made from the same element.
      for (const [, path] of Array.from(Editor.nodes(editor, { match: isLink }))) {
        Transforms.setNodes(editor, { id: createId() }, { at: path });
      }
    });
  }
}

/** The text stays, the link goes. */
export function removeLink(editor: Editor): void {
  Transforms.unwrapNodes(editor, { match: (node) => Node.isElement(node) && node.type === "link" });
}
