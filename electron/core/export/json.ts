import { planSchema, type Plan } from "../../../shared/plan/plan.ts";

/**
 * The whole plan as it is kept, guidance included, so that reading it back gives the same plan. The schema puts every
 * object's keys in its own order, so equal plans give equal files however they came about.
 */
export function planJson(plan: Plan): string {
  return `${JSON.stringify(planSchema.parse(plan), null, 2)}\n`;
}
