import type { Plan } from "../plan/plan.ts";

/** The plan `now` made what it was in `version`, but for how far it has come in its work: that is not a matter of content. */
export function restorePlan(now: Plan, version: Plan): Plan {
  return { ...version, id: now.id, status: now.status };
}
