import type { Plan } from "./plan.ts";
import { normaliseInlines } from "./normaliseInlines.ts";
import { repairTable } from "./table/repair.ts";
import { isText, isTextBlock, type PlanNode } from "./tree.ts";
import { withUniqueIds } from "./uniqueIds.ts";

function normaliseNode<N extends PlanNode>(node: N): N {
  if (isText(node)) return node;
  if (isTextBlock(node)) {
    const children = normaliseInlines(node.children).map((child) =>
      !isText(child) && child.type === "footnote" ? { ...child, note: normaliseInlines(child.note) } : child,
    );
    return { ...node, children };
  }
  if (node.type === "guidance") return { ...node, children: normaliseInlines(node.children) };
  const whole: PlanNode = node.type === "table" ? repairTable(node) : node;
  return { ...whole, children: (whole.children as readonly PlanNode[]).map(normaliseNode) } as N;
}

/**
 * `plan` in the one form in which it is kept: inline content normal, every table's grid filled exactly, and no id
 * twice. Everything else about a valid plan is normal already.
 */
export function normalisePlan(plan: Plan): Plan {
  return { ...plan, sections: withUniqueIds(plan.sections.map(normaliseNode)) };
}
