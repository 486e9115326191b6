import { inlineText, sectionBlocks } from "../../plan/tree.ts";
import type { CheckedPlan, Finding } from "../finding.ts";
import { excerpt } from "./excerpt.ts";

/** Guidance that is still in the plan. It never comes into a file for readers. */
export function checkGuidance({ sections }: CheckedPlan): Finding[] {
  return sections.flatMap((section) =>
    sectionBlocks(section).flatMap((block): Finding[] => {
      if (block.type !== "guidance") return [];
      const place = excerpt(inlineText(block.children));
      return [{ rule: "guidance.left", severity: "note", section: section.id, block: block.id, message: "Vejledningen kommer ikke med i filen.", place }];
    }),
  );
}
