import type { NewPlan } from "../../../shared/contract.ts";
import type { Plan, PlanData } from "../../../shared/plan/plan.ts";
import { planFromTemplate } from "../../../shared/plan/template.ts";
import { problemError } from "../../../shared/problem.ts";
import { findTemplate } from "../templates/templates.ts";

function required(text: string, field: string): string {
  const trimmed = text.trim();
  if (trimmed === "") throw problemError("text.required", { field });
  return trimmed;
}

/**
 * A plan made from a template, in the look and style of `house` where the template has none of its own. Throws
 * `template.unknown` or `text.required`.
 */
export function newPlan({ templateId, title, municipality, period }: NewPlan, house: Partial<PlanData> = {}): Plan {
  return planFromTemplate(findTemplate(templateId), {
    title: required(title, "Titel"),
    municipality: required(municipality, "Kommune"),
    period,
    ...house,
  });
}
