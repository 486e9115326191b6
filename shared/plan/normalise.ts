import type { Plan } from "./plan.ts";
import { normaliseInlines } from "./normaliseInlines.ts";
import { isText, isTextBlock, type PlanNode } from "./tree.ts";

function normaliseNode<N extends PlanNode>(node: N): N {
  if (isText(node)) return node;
  if (isTextBlock(node)) {
    const children = normaliseInlines(node.children).map((child) =>
      !isText(child) && child.type === "footnote" ? { ...child, note: normaliseInlines(child.note) } : child,
    );
    return { ...node, children };
  }
  return { ...node, children: (node.children as readonly PlanNode[]).map(normaliseNode) };
}

/** `plan` with all inline content in its one kept form; everything else about a valid plan is normal already. */
export function normalisePlan(plan: Plan): Plan {
  return { ...plan, sections: plan.sections.map(normaliseNode) };
}
