import type { Inline, Reference, Section } from "../nodes/index.ts";
import type { Plan } from "../plan.ts";
import { descendants, isTextBlock } from "../tree.ts";
import type { ReferenceTarget } from "./targets.ts";

/** A reference, and the words it stands among. */
export interface PlacedReference {
  reference: Reference;
  among: readonly Inline[];
}

/** Sections keep their identity until they change, so each is looked through once per change. */
const referencesOf = new WeakMap<Section, readonly PlacedReference[]>();

/** Every reference of a section in reading order. */
export function referencesIn(section: Section): readonly PlacedReference[] {
  const known = referencesOf.get(section);
  if (known) return known;
  const blocks = Array.from(descendants(section)).filter(isTextBlock);
  const found = blocks.flatMap(({ children }) =>
    children.flatMap((node) => ("type" in node && node.type === "reference" ? [{ reference: node, among: children }] : [])),
  );
  referencesOf.set(section, found);
  return found;
}

/** A reference whose target is gone. */
export interface BrokenReference extends PlacedReference {
  sectionId: string;
}

/** Every reference of the plan that leads nowhere. `targets` is asked for only where there are references. */
export function brokenReferences(
  { sections }: Pick<Plan, "sections">,
  targets: () => ReadonlyMap<string, ReferenceTarget>,
): BrokenReference[] {
  return sections.flatMap((section) =>
    referencesIn(section)
      .filter(({ reference }) => !targets().has(reference.target))
      .map((placed) => ({ ...placed, sectionId: section.id })),
  );
}
