import type { PlanSummary } from "../../shared/contract.ts";
import { formatPeriod } from "../../shared/plan/period.ts";

const ACUTE = /\u0301/g;

/**
 * Spellings a Dane takes for the same are made the same: case, the optional accent ("allé"), and aa for å (Aabenraa).
 * A and å stay two letters.
 */
function fold(text: string): string {
  return text.normalize("NFD").replace(ACUTE, "").normalize("NFC").toLocaleLowerCase("da").replaceAll("aa", "å");
}

/** The plans in which every word of `query` occurs, in title, municipality or period; all of them for an empty query. */
export function searchPlans(plans: readonly PlanSummary[], query: string): PlanSummary[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return plans.filter((plan) => {
    const text = fold(`${plan.title} ${plan.municipality} ${formatPeriod(plan.period)}`);
    return words.every((word) => text.includes(word));
  });
}
