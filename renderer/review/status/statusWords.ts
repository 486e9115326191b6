import type { PlanStatus } from "../../../shared/plan/plan.ts";
import type { Approval, Standing } from "../../../shared/review/index.ts";

const sameYear = new Intl.DateTimeFormat("da-DK", { day: "numeric", month: "long" });
const otherYear = new Intl.DateTimeFormat("da-DK", { day: "numeric", month: "long", year: "numeric" });
const clock = new Intl.DateTimeFormat("da-DK", { hour: "2-digit", minute: "2-digit" });

/** The day of a moment (ISO 8601), as one says it this year: "3. maj", "3. maj 2025". */
export function dayWords(at: string, now = new Date()): string {
  const date = new Date(at);
  return (date.getFullYear() === now.getFullYear() ? sameYear : otherYear).format(date);
}

/** "3. maj 2026 kl. 10.12". */
export function momentWords(at: string): string {
  const date = new Date(at);
  return `${otherYear.format(date)} kl. ${clock.format(date)}`;
}

/** "Godkendt af Mette Holm 3. maj – ændret siden". */
export function approvalWords(approval: Approval, covers: boolean): string {
  return `Godkendt af ${approval.by.name} ${dayWords(approval.at)}${covers ? "" : " – ændret siden"}`;
}

/** All approvals of something, or that there is none. */
export function standingWords({ approvals, covers }: Standing): string {
  return approvals.length === 0 ? "Ikke godkendt" : approvals.map((one) => approvalWords(one, covers(one))).join(". ");
}

/** What taking a plan to a state means, for those who are about to. */
export const STEP_HINTS: Readonly<Record<PlanStatus, string>> = {
  draft: "Planen er igen under arbejde.",
  review: "Planen læses igennem af dem, der skal se den, før den går videre.",
  hearing: "Planen er ude til høring hos høringsparterne.",
  committee: "Planen er på vej gennem de politiske udvalg.",
  adopted: "Planen låses, så den står, som den blev vedtaget. Den kan åbnes for ændringer igen med en begrundelse.",
  archived: "Planen lægges på hylden og er fortsat låst. Den kan åbnes igen med en begrundelse.",
};
