import { z } from "zod";
import { withFreshIds, withMissingIds } from "./freshIds.ts";
import { sectionSchema, type Section } from "./nodes/index.ts";
import { formatPeriod, type Period } from "./period.ts";
import { createPlan, planSchema, type Plan, type PlanData } from "./plan.ts";
import { withUniqueIds } from "./uniqueIds.ts";

export const TEMPLATE_FORMAT = "planskriver/template";
export const TEMPLATE_VERSION = 1;

/** What stands for the period in a template's suggestion for the plan's title. */
export const PERIOD_SLOT = "{periode}";

/** How many focus areas a plan may start with. */
export const MOST_FOCUS_AREAS = 20;
export const focusAreaCountSchema = z.int().min(1).max(MOST_FOCUS_AREAS);

/** Written by hand, sections have no ids and get them here; in an exported template references need those they have. */
const draftSection = z.preprocess(withMissingIds, sectionSchema);

/** Stands in a template's sections for `count` sections made from its focus area pattern. */
const focusAreasSlotSchema = z.strictObject({ type: z.literal("focusAreas"), count: focusAreaCountSchema });

type Entry = z.infer<typeof focusAreasSlotSchema> | Section;

/** One slot at most, and every focus area of its own after it: then a template and its draft say the same. */
function hasOnePattern(entries: readonly Entry[]): boolean {
  const slots = entries.filter(({ type }) => type === "focusAreas");
  const firstArea = entries.findIndex((entry) => entry.type === "section" && entry.kind === "focusArea");
  const slot = entries.findIndex(({ type }) => type === "focusAreas");
  return slots.length <= 1 && (firstArea === -1 || (slot !== -1 && slot < firstArea));
}

export const templateSchema = z.strictObject({
  format: z.literal(TEMPLATE_FORMAT),
  version: z.literal(TEMPLATE_VERSION),
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  description: z.string(),
  /** A suggestion for the plan's title; "{periode}" stands for the period. */
  planTitle: z.string().min(1),
  focusAreas: planSchema.shape.focusAreas,
  /** Left out where a plan takes the municipality's. */
  theme: planSchema.shape.theme.unwrap().optional(),
  houseStyle: planSchema.shape.houseStyle.unwrap().optional(),
  keyFigures: planSchema.shape.keyFigures,
  abbreviations: planSchema.shape.abbreviations,
  focusAreaPattern: draftSection.refine(({ kind }) => kind === "focusArea"),
  sections: z
    .array(z.union([focusAreasSlotSchema, draftSection]))
    .min(1)
    .refine(hasOnePattern),
});
export type Template = z.infer<typeof templateSchema>;

/** The template's sections in order, the focus areas repeated from their pattern. Ids are fresh. */
export function templateSections(template: Template): Section[] {
  const sections = template.sections.flatMap((entry) =>
    entry.type === "focusAreas"
      ? Array.from({ length: entry.count }, (_, index) =>
          // The first is what the template's own references mean, so its ids must still be those of the pattern.
          index === 0 ? template.focusAreaPattern : withFreshIds(template.focusAreaPattern),
        )
      : [entry],
  );
  return withFreshIds(withUniqueIds(sections));
}

/** A title to start from: the template's own, with the period put in. */
export function suggestedTitle(template: Pick<Template, "planTitle">, period: Period): string {
  return template.planTitle.replace(PERIOD_SLOT, formatPeriod(period));
}

/**
 * A new draft with the template's sections, guidance and all. Every id is fresh. What the template leaves open of theme
 * and house style comes from `properties`.
 */
export function planFromTemplate(
  template: Template,
  properties: { title: string; municipality: string; period: Period } & Partial<PlanData>,
): Plan {
  const { id, focusAreas, theme, houseStyle, keyFigures, abbreviations } = template;
  return createPlan({
    ...properties,
    ...(theme && { theme }),
    ...(houseStyle && { houseStyle }),
    template: id,
    focusAreas,
    keyFigures,
    abbreviations,
    sections: templateSections(template),
  });
}
