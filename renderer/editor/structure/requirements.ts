import { Node, type Descendant, type Editor } from "slate";
import { blockLabels } from "../../../shared/checks/requirements.ts";
import type { Section } from "../../../shared/plan/nodes/index.ts";
import { currentSection } from "../commands/blocks.ts";

/** A copy of an element, or of some of its properties, of which its template demands nothing. */
export function withoutRequirement<P extends object>(properties: P): P {
  const free: P & { required?: unknown } = { ...properties };
  delete free.required;
  return free;
}

/**
 * What is pasted into the section at the caret, without demands that are made elsewhere: a part that was cut keeps its
 * own, a copy of one that is still there is no second demand.
 */
export function withoutOthersRequirements(editor: Editor, fragment: readonly Node[]): Node[] {
  const section = currentSection(editor)?.[0];
  const demanding = section?.kind === "focusArea" ? [section] : editor.children.filter(isSection);
  const demanded = new Set(demanding.flatMap((one) => [...blockLabels(one)]));
  return fragment.map((node) => {
    if (!Node.isElement(node) || !("required" in node) || node.required === undefined) return node;
    return demanded.has(node.required) ? withoutRequirement(node) : node;
  });
}

function isSection(node: Descendant): node is Section {
  return Node.isElement(node) && node.type === "section";
}
