import type { Plan, PlanStatus } from "../plan/plan.ts";
import { formatPeriod } from "../plan/period.ts";

/** Zero to ten in letters, as Danish running text has them. */
const NUMBERS = ["nul", "et", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti"];

/** "fem" or "12", before a word in the plural. */
export function countWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

type Named = Pick<Plan, "title" | "municipality" | "period">;

/** The plan by a name that tells it from the one before: "Beskæftigelsesplan 2027-2028". */
export function planName({ title, period }: Pick<Named, "title" | "period">): string {
  const years = formatPeriod(period);
  const name = title.trim().replaceAll(/\s+/g, " ");
  if (name === "") return `Beskæftigelsesplan ${years}`;
  return name.includes(years) ? name : `${name} ${years}`;
}

/** Whose the plan is, in the genitive: "Lindholm Kommunes", "kommunens". */
export function ownerWords({ municipality }: Pick<Named, "municipality">): string {
  const name = municipality.trim();
  if (name === "") return "kommunens";
  return /[sxz]$/i.test(name) ? `${name}’` : `${name}s`;
}

const BEFORE_HEARING: ReadonlySet<PlanStatus> = new Set(["draft", "review"]);

/** Whether what is asked for is that the plan be sent out for comments, and not yet that it be approved. */
export function asksForHearing({ status, hearing }: Pick<Plan, "status" | "hearing">): boolean {
  return BEFORE_HEARING.has(status) && (hearing.deadline !== null || hearing.parties.some((party) => party.trim() !== ""));
}
