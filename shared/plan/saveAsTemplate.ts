import { emptied } from "./emptied.ts";
import { createId } from "./ids.ts";
import { USUAL_FOCUS_AREAS, type TemplateMeta } from "./ownTemplate.ts";
import { formatPeriod } from "./period.ts";
import type { Plan } from "./plan.ts";
import { MOST_FOCUS_AREAS, PERIOD_SLOT } from "./template.ts";

export interface SaveAsTemplate {
  name: string;
  description: string;
  /** Whether what was written stays as text to start from. The pattern for focus areas is emptied all the same. */
  keepText: boolean;
}

/** The title with the plan's own period made into the slot for one; without a period in it, as it is. */
function titlePattern({ title, period }: Plan): string {
  const written = formatPeriod(period);
  const variants = [written, written.replace("-", "–")];
  const found = variants.find((variant) => title.includes(variant));
  return found ? title.replace(found, PERIOD_SLOT) : title;
}

/**
 * `plan` as the draft of a template: its first focus area becomes the pattern, the others go, and plans start with as
 * many as there were. The draft's id is new.
 */
export function draftFromPlan(plan: Plan, { name, description, keepText }: SaveAsTemplate): { draft: Plan; meta: TemplateMeta } {
  const areas = plan.sections.filter(({ kind }) => kind === "focusArea");
  const [pattern] = areas;
  const kept = plan.sections.filter((section) => section.kind !== "focusArea" || section === pattern);
  const sections = kept.map((section) => {
    if (section === pattern) return emptied(section, { keepTitle: false });
    return keepText ? section : emptied(section, { keepTitle: true });
  });
  const keyFigures = keepText
    ? plan.keyFigures
    : plan.keyFigures.map((figure) => ({ ...figure, value: null, asOf: "" }));
  const draft: Plan = {
    ...plan,
    id: createId(),
    title: titlePattern(plan),
    municipality: "",
    template: null,
    status: "draft",
    keyFigures,
    sections,
  };
  const focusAreaCount = Math.min(areas.length, MOST_FOCUS_AREAS) || USUAL_FOCUS_AREAS;
  return { draft, meta: { name, description, focusAreaCount } };
}
