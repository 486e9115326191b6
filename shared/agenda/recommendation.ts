import type { AgendaPlan } from "./agendaPlan.ts";
import { asksForHearing, planName } from "./planWords.ts";

export const DEFAULT_INTRODUCTION = "Forvaltningen indstiller til udvalget,";

/** The one clause of a recommendation whose author has written none. */
export function defaultClause(plan: AgendaPlan): string {
  return `${planName(plan)} ${asksForHearing(plan) ? "sendes i høring" : "godkendes"}`;
}

/** What is typed as a clause, without the "at" before it and the mark after it, which the program writes. */
export function bareClause(text: string): string {
  return text.trim().replace(/^at\s+/i, "").replace(/[.,;]$/, "").trim();
}

/** The clauses as they are read: "at planen sendes i høring," and the last one with a full stop. */
export function recommendationClauses(plan: AgendaPlan): string[] {
  const written = plan.agendaItem.recommendations.map(bareClause).filter((clause) => clause !== "");
  const clauses = written.length > 0 ? written : [defaultClause(plan)];
  return clauses.map((clause, index) => `at ${clause}${index === clauses.length - 1 ? "." : ","}`);
}

/** The words before the clauses. */
export function introductionWords({ agendaItem }: Pick<AgendaPlan, "agendaItem">): string {
  return agendaItem.introduction.trim() || DEFAULT_INTRODUCTION;
}

/** What the item is called on the agenda. */
export function agendaTitle(plan: AgendaPlan): string {
  const written = plan.agendaItem.title.trim();
  if (written !== "") return written;
  return `${asksForHearing(plan) ? "Høring om" : "Godkendelse af"} ${planName(plan)}`;
}
