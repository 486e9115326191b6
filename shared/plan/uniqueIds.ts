import type { Section } from "./nodes/index.ts";
import { createId } from "./ids.ts";
import { isText, type PlanElement, type PlanNode } from "./tree.ts";

function mapKept<N>(nodes: readonly N[], change: (node: N) => N): readonly N[] {
  const changed = nodes.map(change);
  return changed.every((node, index) => node === nodes[index]) ? nodes : changed;
}

/**
 * Gives a fresh id to every element whose id an earlier one in reading order has already. `seen` holds the ids in use
 * and grows. Whatever holds no duplicate stays the same object.
 */
function claimIds<N extends PlanNode>(node: N, seen: Set<string>, create: (taken: string) => string): N {
  if (isText(node)) return node;
  const element: PlanElement = node;
  const id = seen.has(element.id) ? create(element.id) : element.id;
  seen.add(id);
  const claim = (child: PlanNode): PlanNode => claimIds(child, seen, create);
  if (element.type === "footnote") {
    const note = mapKept<PlanNode>(element.note, claim);
    return id === element.id && note === element.note ? node : ({ ...element, id, note } as N);
  }
  const children = mapKept<PlanNode>(element.children, claim);
  return id === element.id && children === element.children ? node : ({ ...element, id, children } as N);
}

/**
 * `sections` with no id twice; the first in reading order keeps its id, the others get one that `create` makes and nothing
 * has. The same array where none was.
 */
export function withUniqueIds(sections: Section[], create: (taken: string) => string = createId): Section[] {
  const seen = new Set<string>();
  return mapKept(sections, (section) => claimIds(section, seen, create)) as Section[];
}
