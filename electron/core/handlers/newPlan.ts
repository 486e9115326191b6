import type { NewPlan } from "../../../shared/contract.ts";
import type { Plan, PlanData } from "../../../shared/plan/plan.ts";
import { planFromTemplate, type Template } from "../../../shared/plan/template.ts";
import { requiredText } from "./requiredText.ts";

/** A plan made from a template, in the look and style of `house` where the template has none of its own. Throws `text.required`. */
export function newPlan(
  template: Template,
  { title, municipality, period }: Omit<NewPlan, "templateId">,
  house: Partial<PlanData> = {},
): Plan {
  return planFromTemplate(template, {
    title: requiredText(title, "Titel"),
    municipality: requiredText(municipality, "Kommune"),
    period,
    ...house,
  });
}
