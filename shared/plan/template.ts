import { z } from "zod";
import { withFreshIds } from "./freshIds.ts";
import { sectionSchema, type Section } from "./nodes/index.ts";
import { formatPeriod, type Period } from "./period.ts";
import { createPlan, focusAreaStyleSchema, type FocusAreaStyle, type Plan, type PlanData } from "./plan.ts";

/** Ids mean nothing in a template, so files are written without them and get them here. */
const draftSection = z.preprocess((value) => withFreshIds(value as Section), sectionSchema);

/** Stands in a template's sections for `count` sections made from its focus area pattern. */
const focusAreasSlotSchema = z.strictObject({ type: z.literal("focusAreas"), count: z.int().min(1).max(20) });

export const templateSchema = z.strictObject({
  format: z.literal("planskriver/template"),
  version: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  description: z.string().min(1),
  /** A suggestion for the plan's title; "{periode}" stands for the period. */
  planTitle: z.string().min(1),
  focusAreas: focusAreaStyleSchema,
  focusAreaPattern: draftSection,
  sections: z.array(z.union([focusAreasSlotSchema, draftSection])).min(1),
});
export type Template = z.infer<typeof templateSchema>;

/** The template's sections in order, the focus areas repeated from their pattern. Ids are fresh. */
export function templateSections(template: Template): Section[] {
  return template.sections.flatMap((entry) =>
    entry.type === "focusAreas"
      ? Array.from({ length: entry.count }, () => withFreshIds(template.focusAreaPattern))
      : [withFreshIds(entry)],
  );
}

/** A title to start from: the template's own, with the period put in. */
export function suggestedTitle(template: Template, period: Period): string {
  return template.planTitle.replace("{periode}", formatPeriod(period));
}

/** A new draft with the template's sections, guidance and all. Every id is fresh. */
export function planFromTemplate(
  template: Template,
  properties: { title: string; municipality: string; period: Period } & Partial<PlanData>,
): Plan {
  const focusAreas: FocusAreaStyle = template.focusAreas;
  return createPlan({ ...properties, template: template.id, focusAreas, sections: templateSections(template) });
}
