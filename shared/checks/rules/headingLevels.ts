import { steppedHeadings } from "../../plan/steppedHeadings.ts";
import { inlineText, sectionBlocks } from "../../plan/tree.ts";
import type { CheckedPlan, Finding } from "../finding.ts";
import { excerpt } from "./excerpt.ts";

/** Point 1 of accessible documents: no level of heading is left out. Word files step such headings up, as this says. */
export function checkHeadingLevels({ sections }: CheckedPlan): Finding[] {
  const stepped = steppedHeadings(sections);
  return sections.flatMap((section, index) => {
    const read = stepped[index];
    if (!read || read === section) return [];
    const levels = new Map(sectionBlocks(read).map((block) => [block.id, block.type === "heading" ? block.level : 0]));
    return sectionBlocks(section).flatMap((block): Finding[] => {
      const level = block.type === "heading" ? levels.get(block.id) : undefined;
      if (block.type !== "heading" || level === undefined || level === block.level) return [];
      const message = `Overskriften er på niveau ${block.level}, men niveauet over mangler. I filen bliver den niveau ${level}.`;
      return [{ rule: "heading.skips", severity: "note", section: section.id, block: block.id, message, place: excerpt(inlineText(block.children)) }];
    });
  });
}
