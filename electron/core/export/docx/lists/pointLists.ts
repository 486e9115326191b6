import type { Points, Section } from "../../../../../shared/plan/nodes/index.ts";
import type { Numbering } from "../../../../../shared/plan/numbering.ts";
import { sectionBlocks } from "../../../../../shared/plan/tree.ts";
import { POINT_LEVEL, type ListInstance, type Lists } from "./numbering.ts";

/** The place in Word's numbering that a block of points has. */
export type PointLists = (block: Points) => ListInstance & { level: number };

/**
 * Points of a numbered focus area are numbered under its title; those of another section count through that section,
 * whatever stands between them.
 */
export function createPointLists(
  sections: readonly Section[],
  { focusAreas }: Pick<Numbering, "focusAreas">,
  lists: Lists,
): PointLists {
  const sectionOf = new Map(
    sections.flatMap((section) => sectionBlocks(section).map(({ id }): [string, string] => [id, section.id])),
  );
  const started = new Map<string, ListInstance>();
  return ({ id }) => {
    const sectionId = sectionOf.get(id) ?? "";
    if (focusAreas.has(sectionId)) return { ...lists.common("chapters"), level: POINT_LEVEL };
    const instance = started.get(sectionId) ?? lists.start("points");
    started.set(sectionId, instance);
    return { ...instance, level: 0 };
  };
}
