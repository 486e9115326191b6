import type { Point, Points, Section } from "./nodes/index.ts";
import { numberPlan, type Numbering } from "./numbering.ts";
import { focusAreaTerm, type Plan } from "./plan.ts";
import { inlineText, sectionBlocks, sectionTitle } from "./tree.ts";

export interface ContentsEntry {
  /** The section or heading the entry leads to. */
  id: string;
  /** 1 for a section's title, else the heading's own level. */
  level: 1 | 2 | 3 | 4;
  /** With its number in front where it has one. */
  text: string;
}

/** A section's heading as the reader sees it: "2. En tidlig indsats". */
function numberedTitle(section: Section, numbering: Pick<Numbering, "focusAreas">): string {
  const number = numbering.focusAreas.get(section.id);
  return number === undefined ? sectionTitle(section) : `${number}. ${sectionTitle(section)}`;
}

/** Whether a section is there for its contents list alone. Its title is then no entry of that list. */
export function isContentsSection(section: Section): boolean {
  const blocks = sectionBlocks(section).filter(({ type }) => type !== "pageBreak" && type !== "guidance");
  return blocks.length > 0 && blocks.every((block) => block.type === "generated" && block.what === "contents");
}

/** The contents list down to heading level `depth`, without headings that have no words and without itself. */
export function contents(plan: Pick<Plan, "focusAreas" | "sections">, depth: 1 | 2 | 3 | 4 = 2): ContentsEntry[] {
  const numbering = numberPlan(plan);
  return plan.sections
    .filter((section) => !isContentsSection(section))
    .flatMap((section): ContentsEntry[] => [
      { id: section.id, level: 1, text: sectionTitle(section) && numberedTitle(section, numbering) },
      ...sectionBlocks(section).flatMap((block): ContentsEntry[] =>
        block.type === "heading" && block.level <= depth
          ? [{ id: block.id, level: block.level, text: inlineText(block.children) }]
          : [],
      ),
    ])
    .filter((entry) => entry.text.trim() !== "");
}

export interface PointsOverview {
  /** The first column's head, then one head per label in use, in order of first use. */
  head: string[];
  rows: { sectionId: string; title: string; points: Point[][] }[];
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
        .flatMap(({ children }) => children.filter((point) => inlineText(point.children).trim() !== "")),
    ),
  }));
  return {
    head: [focusAreaTerm(plan.focusAreas), ...labels],
    rows: rows.filter(({ points }) => points.some((column) => column.length > 0)),
  };
}
