import { isWritten } from "../../plan/isWritten.ts";
import { numberPlan } from "../../plan/numbering.ts";
import { focusAreaTerm } from "../../plan/plan.ts";
import { sectionTitle } from "../../plan/tree.ts";
import type { CheckedPlan, Finding } from "../finding.ts";

/** Sections that readers find nothing in but a title. */
export function checkEmptySections(plan: CheckedPlan): Finding[] {
  const { focusAreas } = numberPlan(plan);
  return plan.sections
    .filter((section) => !isWritten(section))
    .map((section) => {
      const kind = section.kind === "focusArea" ? focusAreaTerm(plan.focusAreas) : "Afsnit";
      const number = focusAreas.get(section.id);
      const place = `${number === undefined ? "" : `${number}. `}${sectionTitle(section).trim() || `${kind} uden titel`}`;
      return { rule: "section.empty", severity: "warning", section: section.id, block: null, message: "Afsnittet har intet indhold endnu.", place };
    });
}
