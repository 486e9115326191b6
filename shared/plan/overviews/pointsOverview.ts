import type { Point, Points, Section } from "../nodes/index.ts";
import { numberPlan } from "../numbering.ts";
import { focusAreaTerm, type Plan } from "../plan.ts";
import { inlineText, sectionBlocks } from "../tree.ts";
import { numberedTitle } from "./numberedTitle.ts";

/** A point with its number, as `Numbering.points` has it. */
export interface NumberedPoint {
  number: string;
  point: Point;
}

export interface PointsOverview {
  /** The first column's head, then one head per label in use, in order of first use. */
  head: string[];
  rows: { sectionId: string; title: string; points: NumberedPoint[][] }[];
}

function pointsLists(section: Section): Points[] {
  return sectionBlocks(section).filter((block) => block.type === "points");
}

/** Every focus area with its points, one column per label. Empty points are left out; so are areas without any. */
export function pointsOverview(plan: Pick<Plan, "focusAreas" | "sections">): PointsOverview {
  const numbering = numberPlan(plan);
  const areas = plan.sections
    .filter((section) => section.kind === "focusArea")
    .map((section) => ({ section, lists: pointsLists(section) }));
  const labels = [...new Set(areas.flatMap(({ lists }) => lists.map(({ label }) => label)))];
  const rows = areas.map(({ section, lists }) => ({
    sectionId: section.id,
    title: numberedTitle(section, numbering),
    points: labels.map((label) =>
      lists
        .filter((list) => list.label === label)
        .flatMap(({ children }) => children.filter((point) => inlineText(point.children).trim() !== ""))
        .map((point) => ({ number: numbering.points.get(point.id) ?? "", point })),
    ),
  }));
  return {
    head: [focusAreaTerm(plan.focusAreas), ...labels],
    rows: rows.filter(({ points }) => points.some((column) => column.length > 0)),
  };
}
