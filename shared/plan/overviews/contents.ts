import type { Section } from "../nodes/index.ts";
import { numberPlan } from "../numbering.ts";
import type { Plan } from "../plan.ts";
import { inlineText, sectionBlocks, sectionTitle } from "../tree.ts";
import { numberedTitle } from "./numberedTitle.ts";

export interface ContentsEntry {
  /** The section or heading the entry leads to. */
  id: string;
  /** 1 for a section's title, else the heading's own level. */
  level: 1 | 2 | 3 | 4;
  /** With its number in front where it has one. */
  text: string;
}

/**
 * Whether a section is there for its contents list alone, or with the list of tables and figures. Its title is then no
 * entry of that list.
 */
export function isContentsSection(section: Section): boolean {
  const blocks = sectionBlocks(section).filter(({ type }) => type !== "pageBreak" && type !== "guidance");
  const lists = blocks.flatMap((block) => (block.type === "generated" ? [block.what] : []));
  return lists.length === blocks.length && lists.includes("contents") && lists.every((what) => what === "contents" || what === "figures");
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
