import type { Section } from "../plan/nodes/index.ts";
import type { Template } from "../plan/template.ts";
import { sectionTitle } from "../plan/tree.ts";
import { blockLabels } from "./requirements.ts";

type Entry = Template["sections"][number];

/** The sections of a template that stand once in a plan: all but its focus areas. */
export function fixedSections(template: Template): Section[] {
  return template.sections.filter((entry): entry is Section => entry.type === "section" && entry.kind !== "focusArea");
}

/** How a section of the plan is known to come from one of the template's, the surest sign first. */
const SIGNS: readonly ((own: Section, original: Section) => boolean)[] = [
  (own, original) => original.required !== undefined && own.required === original.required,
  (own, original) => sectionTitle(own).trim().toLowerCase() === sectionTitle(original).trim().toLowerCase(),
  (own, original) => [...blockLabels(own)].some((label) => blockLabels(original).has(label)),
];

/** Which section of a plan each of its template's fixed sections has become; one that is gone is not in it. */
export function pairSections(sections: readonly Section[], template: Template): Map<Section, Section> {
  const originals = fixedSections(template);
  const pairs = new Map<Section, Section>();
  const left = new Set(sections.filter(({ kind }) => kind !== "focusArea"));
  for (const isSign of SIGNS) {
    for (const original of originals) {
      if (pairs.has(original)) continue;
      const own = [...left].find((section) => isSign(section, original));
      if (!own) continue;
      pairs.set(original, own);
      left.delete(own);
    }
  }
  return pairs;
}

/** Where an entry of the template that is gone from the plan belongs among the plan's sections. */
export function placeFor(
  entry: Entry,
  sections: readonly Section[],
  template: Template,
  pairs: ReadonlyMap<Section, Section>,
): number {
  const before = template.sections.slice(0, template.sections.indexOf(entry)).toReversed();
  for (const earlier of before) {
    const last =
      earlier.type === "focusAreas"
        ? sections.findLastIndex(({ kind }) => kind === "focusArea")
        : sections.indexOf(pairs.get(earlier) as Section);
    if (last !== -1) return last + 1;
  }
  return 0;
}
