import type { NewPlan } from "../../../shared/contract.ts";
import type { Plan, PlanData } from "../../../shared/plan/plan.ts";
import { planFromTemplate, type Template } from "../../../shared/plan/template.ts";
import { problemError } from "../../../shared/problem.ts";

function required(text: string, field: string): string {
  const trimmed = text.trim();
  if (trimmed === "") throw problemError("text.required", { field });
  return trimmed;
}

/** A plan made from a template, in the look and style of `house` where the template has none of its own. Throws `text.required`. */
export function newPlan(
  template: Template,
  { title, municipality, period }: Omit<NewPlan, "templateId">,
  house: Partial<PlanData> = {},
): Plan {
  return planFromTemplate(template, {
    title: required(title, "Titel"),
    municipality: required(municipality, "Kommune"),
    period,
    ...house,
  });
}
