import { Node, type Editor } from "slate";
import { withFreshIds } from "../../../shared/plan/freshIds.ts";
import { createId } from "../../../shared/plan/ids.ts";
import { withoutOthersRequirements, withoutRequirement } from "./requirements.ts";

/**
 * Keeps ids unique: the second half of a split and everything pasted get their own. A demand of the template stays with
 * the first half, and with what was copied.
 */
export function withIds<E extends Editor>(editor: E): E {
  const { getSplitProperties, insertFragment } = editor;

  editor.getSplitProperties = (node, path) =>
    Node.isElement(node)
      ? { ...withoutRequirement(getSplitProperties(node, path)), id: createId() }
      : getSplitProperties(node, path);

  editor.insertFragment = (fragment, options) => {
    insertFragment(
      withoutOthersRequirements(editor, fragment).map((node) => (Node.isElement(node) ? withFreshIds(node) : node)),
      options,
    );
  };

  return editor;
}
