import type { Section } from "./nodes/index.ts";
import type { Plan } from "./plan.ts";
import { descendants } from "./tree.ts";

/** Every number the reader sees that follows from order alone; none of them is stored. All count from 1. */
export interface Numbering {
  /** Section id → number among the focus areas; only where the plan numbers them. */
  focusAreas: ReadonlyMap<string, number>;
  /** Table id → number; only tables with a caption are numbered, as only they can be referred to. */
  tables: ReadonlyMap<string, number>;
  /** Footnote id → number through the whole plan. */
  footnotes: ReadonlyMap<string, number>;
}

interface Numbered {
  tables: string[];
  footnotes: string[];
}

/** Sections keep their identity until they change, so each is walked once per change and not once per keystroke. */
const numberedIn = new WeakMap<Section, Numbered>();

function findNumbered(section: Section): Numbered {
  let found = numberedIn.get(section);
  if (!found) {
    found = { tables: [], footnotes: [] };
    for (const node of descendants(section)) {
      if (!("type" in node)) continue;
      if (node.type === "table" && node.caption !== "") found.tables.push(node.id);
      if (node.type === "footnote") found.footnotes.push(node.id);
    }
    numberedIn.set(section, found);
  }
  return found;
}

function count(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, index) => [id, index + 1]));
}

export function numberPlan({ focusAreas, sections }: Pick<Plan, "focusAreas" | "sections">): Numbering {
  const numbered = sections.map(findNumbered);
  return {
    focusAreas: count(
      focusAreas.numbered ? sections.filter((section) => section.kind === "focusArea").map(({ id }) => id) : [],
    ),
    tables: count(numbered.flatMap(({ tables }) => tables)),
    footnotes: count(numbered.flatMap(({ footnotes }) => footnotes)),
  };
}
