import { Node, type Editor } from "slate";
import { withFreshIds } from "../../../shared/plan/freshIds.ts";
import { createId } from "../../../shared/plan/ids.ts";

/** Keeps ids unique: the second half of a split and everything pasted get their own. */
export function withIds<E extends Editor>(editor: E): E {
  const { getSplitProperties, insertFragment } = editor;

  editor.getSplitProperties = (node, path) =>
    Node.isElement(node) ? { ...getSplitProperties(node, path), id: createId() } : getSplitProperties(node, path);

  editor.insertFragment = (fragment, options) => {
    insertFragment(
      fragment.map((node) => (Node.isElement(node) ? withFreshIds(node) : node)),
      options,
    );
  };

  return editor;
}
