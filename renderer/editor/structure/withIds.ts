import { Node, type Editor } from "slate";
import { withFreeIds } from "../../../shared/plan/freshIds.ts";
import { createId } from "../../../shared/plan/ids.ts";
import { descendants, type PlanNode } from "../../../shared/plan/tree.ts";
import { withoutOthersRequirements, withoutRequirement } from "./requirements.ts";

/** Every id in the plan. */
export function idsInUse(editor: Editor): ReadonlySet<string> {
  const nodes = (editor.children as PlanNode[]).flatMap((section) => Array.from(descendants(section)));
  return new Set(nodes.flatMap((node) => ("id" in node ? [node.id] : [])));
}

/**
 * Keeps ids unique: the second half of a split and what is pasted beside its original get their own. A demand of the
 * template stays with the first half, and with what was copied.
 */
export function withIds<E extends Editor>(editor: E): E {
  const { getSplitProperties, insertFragment } = editor;

  editor.getSplitProperties = (node, path) =>
    Node.isElement(node)
      ? { ...withoutRequirement(getSplitProperties(node, path)), id: createId() }
      : getSplitProperties(node, path);

  editor.insertFragment = (fragment, options) => {
    insertFragment(withFreeIds(withoutOthersRequirements(editor, fragment) as PlanNode[], idsInUse(editor)), options);
  };

  return editor;
}
