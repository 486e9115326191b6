import type { Editor, Path } from "slate";
import type { Section } from "../../shared/plan/nodes/index.ts";
import { isText, type PlanElement, type PlanNode } from "../../shared/plan/tree.ts";
import { planSections } from "../editor/commands/sections.ts";

export interface IndexedBlock {
  node: PlanElement;
  /** From the section. */
  path: Path;
}

/** A section is never changed in place, so that it is gone through once. */
const known = new WeakMap<Section, ReadonlyMap<string, IndexedBlock>>();

/** Everything in a section that has an id, the section among it, by id; what is in a sentence or a note is left out. */
export function blocksOf(section: Section): ReadonlyMap<string, IndexedBlock> {
  const found = known.get(section);
  if (found) return found;
  const index = new Map<string, IndexedBlock>();
  const walk = (node: PlanElement, path: Path): void => {
    index.set(node.id, { node, path });
    for (const [place, child] of (node.children as readonly PlanNode[]).entries()) {
      if (!isText(child)) walk(child, [...path, place]);
    }
  };
  walk(section, []);
  known.set(section, index);
  return index;
}

/** A block of the plan and where it stands now. */
export function findBlock(editor: Editor, id: string): { node: PlanElement; path: Path } | undefined {
  for (const [place, section] of planSections(editor).entries()) {
    const found = blocksOf(section).get(id);
    if (found) return { node: found.node, path: [place, ...found.path] };
  }
  return undefined;
}
