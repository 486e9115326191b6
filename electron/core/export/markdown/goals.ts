import type { BlockContent } from "mdast";
import type { Goal } from "../../../../shared/plan/nodes/index.ts";
import type { Numbering } from "../../../../shared/plan/numbering.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { boldPhrasing } from "./phrasing.ts";

/** A goal: its statement in bold. */
export function goalBlocks(goal: Goal, _plan: Plan, numbering: Numbering): BlockContent[] {
  return [{ type: "paragraph", children: boldPhrasing(goal.children, numbering) }];
}
