import type { PlanStatus } from "./plan.ts";

/** Each state of a plan in the words of a town hall. */
export const STATUS_WORDS: Readonly<Record<PlanStatus, string>> = {
  draft: "Kladde",
  review: "Til gennemsyn",
  hearing: "Høring",
  committee: "Udvalgsbehandling",
  adopted: "Vedtaget",
  archived: "Arkiveret",
};
