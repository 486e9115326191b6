import type { Chart, Footnote, Goal, Image, Point, Section, Table } from "./nodes/index.ts";
import type { Plan } from "./plan.ts";
import { descendants } from "./tree.ts";

/** Every number the reader sees that follows from order alone; none of them is stored. All count from 1. */
export interface Numbering {
  /** Section id → number among the focus areas; only where the plan numbers them. */
  focusAreas: ReadonlyMap<string, number>;
  /** Table id → number; only tables with a caption are numbered, as only they can be referred to. */
  tables: ReadonlyMap<string, number>;
  /** Chart or image id → number; as tables, only those with a caption. */
  figures: ReadonlyMap<string, number>;
  /** Point id → "2.3", its place among all points of focus area 2; "3" where the section has no number. */
  points: ReadonlyMap<string, string>;
  /** Goal id → number through the whole plan. */
  goals: ReadonlyMap<string, number>;
  /** Footnote id → number through the whole plan. */
  footnotes: ReadonlyMap<string, number>;
}

/** What in a section gets a number, in reading order. */
export interface NumberedParts {
  tables: readonly Table[];
  figures: readonly (Chart | Image)[];
  points: readonly Point[];
  goals: readonly Goal[];
  footnotes: readonly Footnote[];
}

/** Sections keep their identity until they change, so each is walked once per change and not once per keystroke. */
const partsOf = new WeakMap<Section, NumberedParts>();

export function numberedParts(section: Section): NumberedParts {
  const known = partsOf.get(section);
  if (known) return known;
  const nodes = [...descendants(section)].filter((node) => "type" in node);
  const parts = {
    tables: nodes.filter((node) => node.type === "table").filter(({ caption }) => caption.trim() !== ""),
    figures: nodes.filter((node) => node.type === "chart" || node.type === "image").filter(({ caption }) => caption.trim() !== ""),
    points: nodes.filter((node) => node.type === "point"),
    goals: nodes.filter((node) => node.type === "goal"),
    footnotes: nodes.filter((node) => node.type === "footnote"),
  };
  partsOf.set(section, parts);
  return parts;
}

function count(parts: readonly { id: string }[]): Map<string, number> {
  return new Map(parts.map(({ id }, index) => [id, index + 1]));
}

/** The numbers of a whole plan as its reader sees them. What has none is not in the maps. */
export function numberPlan({ focusAreas, sections }: Pick<Plan, "focusAreas" | "sections">): Numbering {
  const parts = sections.map(numberedParts);
  const areas = count(focusAreas.numbered ? sections.filter((section) => section.kind === "focusArea") : []);
  const points = sections.flatMap((section) => {
    const area = areas.get(section.id);
    const prefix = area === undefined ? "" : `${area}.`;
    return numberedParts(section).points.map(({ id }, index): [string, string] => [id, `${prefix}${index + 1}`]);
  });
  return {
    focusAreas: areas,
    tables: count(parts.flatMap(({ tables }) => tables)),
    figures: count(parts.flatMap(({ figures }) => figures)),
    points: new Map(points),
    goals: count(parts.flatMap(({ goals }) => goals)),
    footnotes: count(parts.flatMap(({ footnotes }) => footnotes)),
  };
}
