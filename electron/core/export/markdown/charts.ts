import type { BlockContent } from "mdast";
import type { Chart } from "../../../../shared/plan/nodes/index.ts";
import type { Numbering } from "../../../../shared/plan/numbering.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";

/** A chart as the table of its numbers. */
export function chartBlocks(_chart: Chart, _plan: Plan, _numbering: Numbering): BlockContent[] {
  return [];
}
