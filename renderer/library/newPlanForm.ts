import { LONGEST_PERIOD, type Period } from "../../shared/plan/period.ts";
import type { Template } from "../../shared/plan/template.ts";
import { suggestedTitle } from "../../shared/plan/template.ts";
import { requiredProblem } from "../ui/requiredProblem.ts";

/** The years a plan can begin in, as the document model has them. */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2100 - LONGEST_PERIOD + 1;

export interface NewPlanForm {
  municipality: string;
  /** Null while the title follows the template and the period. */
  ownTitle: string | null;
  /** Null while what stands in the field is no year. */
  from: number | null;
  years: number;
  template: Template;
}

export type FieldName = "municipality" | "title" | "period";

export function formPeriod({ from, years }: NewPlanForm): Period | null {
  return from === null || from < FIRST_YEAR || from > LAST_YEAR ? null : { from, to: from + years - 1 };
}

/** The title as it stands in the field: the person's own, else the template's with the period in it. */
export function formTitle(form: NewPlanForm): string {
  const period = formPeriod(form);
  return form.ownTitle ?? (period ? suggestedTitle(form.template, period) : "");
}

/** What each field lacks, in words; a field that is as it should be is absent. */
export function formProblems(form: NewPlanForm): Partial<Record<FieldName, string>> {
  const municipality = requiredProblem("Kommune", form.municipality);
  const title = requiredProblem("Titel", formTitle(form));
  return {
    ...(municipality !== null && { municipality }),
    ...(title !== null && { title }),
    ...(formPeriod(form) === null && { period: `Skriv et årstal mellem ${FIRST_YEAR} og ${LAST_YEAR}.` }),
  };
}
