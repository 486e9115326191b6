import type { NewPlan } from "../../../shared/contract.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { planFromTemplate } from "../../../shared/plan/template.ts";
import { problemError } from "../../../shared/problem.ts";
import { findTemplate } from "../templates/templates.ts";

function required(text: string, field: string): string {
  const trimmed = text.trim();
  if (trimmed === "") throw problemError("text.required", { field });
  return trimmed;
}

/** A plan made from a template. Throws `template.unknown` or `text.required`. */
export function newPlan({ templateId, title, municipality, period }: NewPlan): Plan {
  return planFromTemplate(findTemplate(templateId), {
    title: required(title, "Titel"),
    municipality: required(municipality, "Kommune"),
    period,
  });
}
