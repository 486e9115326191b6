import { createParagraph, createSection, type Section } from "../../../shared/plan/nodes/index.ts";
import { createPlan, type Plan } from "../../../shared/plan/plan.ts";

export function sampleSection(title: string, text = "Et afsnit."): Section {
  return createSection("prose", title, [createParagraph([{ text }])]);
}

/** A small valid plan with one section for each title. */
export function samplePlan(title: string, sectionTitles: readonly string[] = ["Indledning"]): Plan {
  return createPlan({
    title,
    municipality: "Lindholm",
    period: { from: 2025, to: 2026 },
    template: null,
    focusAreas: { name: { singular: "Fokusområde", plural: "Fokusområder" }, numbered: true },
    sections: sectionTitles.map((sectionTitle) => sampleSection(sectionTitle)),
  });
}
