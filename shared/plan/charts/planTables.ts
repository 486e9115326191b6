import type { Section, Table } from "../nodes/index.ts";

/** Sections keep their identity until they change, so each is looked through once per change. */
const tablesOf = new WeakMap<Section, readonly Table[]>();

/** The tables of a plan in reading order. */
export function planTables(sections: readonly Section[]): Table[] {
  return sections.flatMap((section) => {
    const known = tablesOf.get(section);
    if (known) return known;
    const tables = section.children.filter((block) => block.type === "table");
    tablesOf.set(section, tables);
    return tables;
  });
}
