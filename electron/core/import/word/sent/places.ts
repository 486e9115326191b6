import type { Block, Cell, Flow, ListItem, Row, Section } from "../../../../../shared/plan/nodes/index.ts";
import type { Plan } from "../../../../../shared/plan/plan.ts";
import { isText, sectionBlocks, type PlanElement, type PlanNode } from "../../../../../shared/plan/tree.ts";

/** Where a part of the plan stands: what it is in, from the section inwards. */
export interface Place {
  element: PlanElement;
  section: Section;
  /** The block right below the section; none for its title. */
  block?: Block;
  row?: Row;
  cell?: Cell;
  /** What stands right in a fact box or a cell. */
  flow?: Flow;
  item?: ListItem;
}

function walk(element: PlanElement, at: Omit<Place, "element">, places: Map<string, Place>): void {
  places.set(element.id, { element, ...at });
  const inside: Omit<Place, "element"> = {
    ...at,
    ...(element.type === "row" ? { row: element } : {}),
    ...(element.type === "cell" ? { cell: element } : {}),
    ...(element.type === "listItem" ? { item: element } : {}),
  };
  for (const child of element.children as readonly PlanNode[]) {
    if (isText(child)) continue;
    const startsFlow = (element.type === "cell" || element.type === "factBox") && (child.type === "paragraph" || child.type === "list");
    walk(child, startsFlow ? { ...inside, flow: child } : inside, places);
  }
}

/** Where each element of a plan stands, by its id. */
export function placesIn({ sections }: Plan): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const section of sections) {
    places.set(section.id, { element: section, section });
    walk(section.children[0], { section }, places);
    for (const block of sectionBlocks(section)) walk(block, { section, block }, places);
  }
  return places;
}
