import { mentions, sectionText, type Abbreviation } from "../abbreviations/index.ts";
import type { Plan } from "../plan.ts";

/** The abbreviations of the plan that its text uses and that somebody has written a meaning for, in alphabetical order. */
export function abbreviationsOverview({ abbreviations, sections }: Pick<Plan, "abbreviations" | "sections">): Abbreviation[] {
  return abbreviations
    .filter(({ meaning }) => meaning.trim() !== "")
    .filter(({ short }) => sections.some((section) => mentions(sectionText(section), short)))
    .sort((a, b) => a.short.localeCompare(b.short, "da"));
}
