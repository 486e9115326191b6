import { formatPeriod } from "./period.ts";
import type { PlanProperties } from "./plan.ts";

export interface FrontPage {
  title: string;
  municipality: string;
  /** "" where the title says it already, as "Beskæftigelsesplan 2027-2028" does. */
  period: string;
}

/** What stands on a plan's front page, on screen and in Word. */
export function frontPage(plan: Pick<PlanProperties, "title" | "municipality" | "period">): FrontPage {
  const period = formatPeriod(plan.period);
  return { title: plan.title, municipality: plan.municipality, period: plan.title.includes(period) ? "" : period };
}
