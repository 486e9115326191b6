import type { Section } from "../plan/nodes/index.ts";
import type { Template } from "../plan/template.ts";
import { sectionTitle } from "../plan/tree.ts";
import { fixedSections, pairSections, placeFor } from "./pairSections.ts";
import { blockLabels, requiredParts } from "./requirements.ts";

/** A part that the template demands and the plan lacks. */
export type MissingPart =
  /** It is there, still empty, under this id. */
  | { state: "empty"; id: string; label: string }
  /** It was deleted: a block of the section with this id, or a whole section where that is null. */
  | { state: "deleted"; sectionId: string | null; label: string };

export interface MissingInSection {
  /** Null for a section that was deleted itself; `title` is then the template's, "" for focus areas. */
  sectionId: string | null;
  title: string;
  parts: MissingPart[];
}

/** An empty section is told of once: by the parts demanded in it, where there are any. */
function emptyParts(section: Section): MissingPart[] {
  const empty = requiredParts(section).filter(({ isFilled }) => !isFilled);
  const inner = empty.filter(({ id }) => id !== section.id);
  return (inner.length > 0 ? inner : empty).map(({ id, label }) => ({ state: "empty", id, label }));
}

function deletedParts(section: Section, original: Section, elsewhere: ReadonlySet<string>): MissingPart[] {
  const there = blockLabels(section);
  return [...blockLabels(original)]
    .filter((label) => !there.has(label) && !elsewhere.has(label))
    .map((label) => ({ state: "deleted", sectionId: section.id, label }));
}

const NOWHERE: ReadonlySet<string> = new Set();

/** Sections of the template that are gone, each with its place among the plan's. */
function deletedSections(sections: readonly Section[], template: Template, pairs: ReadonlyMap<Section, Section>) {
  const gone = fixedSections(template)
    .filter((original) => !pairs.has(original) && requiredParts(original).length > 0)
    .map((original) => ({ entry: original, title: sectionTitle(original), label: original.required ?? sectionTitle(original) }));
  const slot = template.sections.find(({ type }) => type === "focusAreas");
  const lacksAreas = slot && requiredParts(template.focusAreaPattern).length > 0 && sections.every(({ kind }) => kind !== "focusArea");
  const areas = lacksAreas ? [{ entry: slot, title: "", label: template.focusAreaPattern.required ?? "" }] : [];
  return [...gone, ...areas].map(({ entry, title, label }) => ({
    index: placeFor(entry, sections, template, pairs),
    missing: { sectionId: null, title, parts: [{ state: "deleted" as const, sectionId: null, label }] },
  }));
}

/**
 * What a plan lacks of what its template demands, in reading order: parts that are empty, and, where `template` is at
 * hand, parts that were deleted. A part counts as deleted when its label is nowhere in the plan, or, in a focus area,
 * not in that one.
 */
export function missingParts(sections: readonly Section[], template: Template | undefined): MissingInSection[] {
  const pairs = template ? pairSections(sections, template) : new Map<Section, Section>();
  const originals = new Map([...pairs].map(([original, own]) => [own, original]));
  const outsideAreas = new Set(sections.flatMap((section) => (section.kind === "focusArea" ? [] : [...blockLabels(section)])));

  const inSections = sections.map((section, index) => {
    const original = section.kind === "focusArea" ? template?.focusAreaPattern : originals.get(section);
    const elsewhere = section.kind === "focusArea" ? NOWHERE : outsideAreas;
    const deleted = original ? deletedParts(section, original, elsewhere) : [];
    const missing: MissingInSection = {
      sectionId: section.id,
      title: sectionTitle(section),
      parts: [...emptyParts(section), ...deleted],
    };
    // After a section that was deleted from the same place.
    return { index: index + 0.5, missing };
  });
  const gone = template ? deletedSections(sections, template, pairs) : [];
  return [...gone, ...inSections]
    .toSorted((a, b) => a.index - b.index)
    .map(({ missing }) => missing)
    .filter(({ parts }) => parts.length > 0);
}

/** Everything that a template's draft demands of plans made from it, as if nothing were filled in. */
export function demandedParts(sections: readonly Section[]): MissingInSection[] {
  return sections
    .map((section) => ({
      sectionId: section.id,
      title: sectionTitle(section),
      parts: requiredParts(section).map(({ id, label }) => ({ state: "empty" as const, id, label })),
    }))
    .filter(({ parts }) => parts.length > 0);
}

export function countMissing(missing: readonly MissingInSection[]): number {
  return missing.reduce((count, { parts }) => count + parts.length, 0);
}
