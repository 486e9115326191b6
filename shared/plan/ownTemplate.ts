import { z } from "zod";
import { withFreshIds } from "./freshIds.ts";
import { defaultHouseStyle } from "./houseStyle.ts";
import { createLead, createParagraph, createPoint, createPoints, createSection, type Section } from "./nodes/index.ts";
import type { Period } from "./period.ts";
import { createPlan, type Plan } from "./plan.ts";
import {
  focusAreaCountSchema,
  PERIOD_SLOT,
  TEMPLATE_FORMAT,
  TEMPLATE_VERSION,
  templateSchema,
  type Template,
} from "./template.ts";
import { defaultTheme } from "./theme.ts";

/** What a template of one's own has beside the draft plan in which it is written. */
export const templateMetaSchema = z.strictObject({
  name: templateSchema.shape.name,
  description: templateSchema.shape.description,
  /** How many focus areas a plan from it starts with. */
  focusAreaCount: focusAreaCountSchema,
});
export type TemplateMeta = z.infer<typeof templateMetaSchema>;

export const USUAL_FOCUS_AREAS = 3;

/** A focus area for a plan whose template has no pattern for one, or is not on this machine. */
function plainFocusArea(): Section {
  return createSection("focusArea", "", [
    createLead(),
    createParagraph(),
    createPoints("Vores fokus vil være at:", [createPoint(), createPoint(), createPoint()]),
  ]);
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * The template that is written in `draft`: its first focus area is the pattern, and where that stands plans get theirs.
 * The template's id is the draft's. What is as in any plan (theme, house style) the template leaves open.
 */
export function templateFromDraft(draft: Plan, { name, description, focusAreaCount }: TemplateMeta): Template {
  const at = draft.sections.findIndex(({ kind }) => kind === "focusArea");
  return {
    format: TEMPLATE_FORMAT,
    version: TEMPLATE_VERSION,
    id: draft.id,
    name,
    description,
    planTitle: draft.title || `Beskæftigelsesplan ${PERIOD_SLOT}`,
    focusAreas: draft.focusAreas,
    ...(!sameJson(draft.theme, defaultTheme) && { theme: draft.theme }),
    ...(!sameJson(draft.houseStyle, defaultHouseStyle) && { houseStyle: draft.houseStyle }),
    keyFigures: draft.keyFigures,
    abbreviations: draft.abbreviations,
    focusAreaPattern: draft.sections[at] ?? plainFocusArea(),
    sections: draft.sections.map((section, index) =>
      index === at ? { type: "focusAreas", count: focusAreaCount } : section,
    ),
  };
}

/**
 * The draft in which `template` can be written on, and what it has beside it. The ids of its elements are kept, so that
 * `templateFromDraft` gives the same template. `period` is for fields to show; a template has none.
 */
export function draftFromTemplate(template: Template, period: Period): { draft: Plan; meta: TemplateMeta } {
  const { id, name, description, planTitle, focusAreas, theme, houseStyle, keyFigures, abbreviations } = template;
  const slot = template.sections.find((entry) => entry.type === "focusAreas");
  const draft = createPlan({
    title: planTitle,
    municipality: "",
    period,
    template: null,
    focusAreas,
    ...(theme && { theme }),
    ...(houseStyle && { houseStyle }),
    keyFigures,
    abbreviations,
    sections: template.sections.map((entry) => (entry.type === "focusAreas" ? template.focusAreaPattern : entry)),
  });
  return { draft: { ...draft, id }, meta: { name, description, focusAreaCount: slot?.count ?? USUAL_FOCUS_AREAS } };
}

/** A new focus area: from the template's pattern, where there is one. Ids are fresh. */
export function newFocusArea(template: Template | undefined): Section {
  return template ? withFreshIds(template.focusAreaPattern) : plainFocusArea();
}
