import type { ReferenceForm, Section } from "./nodes/index.ts";
import { numberedParts, numberPlan } from "./numbering.ts";
import { focusAreaTerm, type Plan } from "./plan.ts";
import { inlineText, sectionTitle } from "./tree.ts";

/** Stands where a reference's target has been deleted, so that nobody prints it unseen. */
export const BROKEN_REFERENCE = "[henvisning mangler]";

/** Something of the plan that can be referred to. */
export interface ReferenceTarget {
  id: string;
  kind: "section" | "table" | "figure" | "point" | "goal";
  /** What its kind is called in a sentence: "tabel", "fokusområde". */
  term: string;
  /** "" where it has none. */
  number: string;
  /** Its heading, caption or words; "" where it has none yet. */
  title: string;
}

function sectionTarget(section: Section, number: number | undefined, plan: Pick<Plan, "focusAreas">): ReferenceTarget {
  const term = section.kind === "focusArea" ? focusAreaTerm(plan.focusAreas).toLowerCase() : "afsnittet";
  return { id: section.id, kind: "section", term, number: number === undefined ? "" : String(number), title: sectionTitle(section) };
}

/** Everything that can be referred to, by id, in reading order. Tables and figures only where they have a caption. */
export function referenceTargets(plan: Pick<Plan, "focusAreas" | "sections">): ReadonlyMap<string, ReferenceTarget> {
  const numbering = numberPlan(plan);
  const targets = plan.sections.flatMap((section): ReferenceTarget[] => {
    const { tables, figures, points, goals } = numberedParts(section);
    return [
      sectionTarget(section, numbering.focusAreas.get(section.id), plan),
      ...tables.map(({ id, caption }): ReferenceTarget => {
        return { id, kind: "table", term: "tabel", number: String(numbering.tables.get(id)), title: caption };
      }),
      ...figures.map(({ id, caption }): ReferenceTarget => {
        return { id, kind: "figure", term: "figur", number: String(numbering.figures.get(id)), title: caption };
      }),
      ...points.map(({ id, children }): ReferenceTarget => {
        return { id, kind: "point", term: "punkt", number: numbering.points.get(id) ?? "", title: inlineText(children) };
      }),
      ...goals.map(({ id, children }): ReferenceTarget => {
        return { id, kind: "goal", term: "mål", number: String(numbering.goals.get(id)), title: inlineText(children) };
      }),
    ];
  });
  return new Map(targets.map((target) => [target.id, target]));
}

/** What a reference to `target` says in the middle of a sentence; `BROKEN_REFERENCE` where the target is gone. */
export function referenceWords(target: ReferenceTarget | undefined, form: ReferenceForm): string {
  if (!target) return BROKEN_REFERENCE;
  const { term, number, title } = target;
  const named = number === "" ? `${term} »${title}«` : `${term} ${number}`;
  switch (form) {
    case "name":
      return named;
    case "number":
      return number || named;
    case "title":
      return title ? `»${title}«` : named;
  }
}
