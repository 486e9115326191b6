import { createGenerated, createGoal, createSection, type Block, type Section } from "../../../shared/plan/nodes/index.ts";
import { createPlan, type Plan } from "../../../shared/plan/plan.ts";
import { sectionBlocks } from "../../../shared/plan/tree.ts";
import { importedSeed } from "./seedText.ts";

function hasStrategy(section: Section): boolean {
  return sectionBlocks(section).some(({ type }) => type === "heading");
}

/** The minister's goals, each a record of its own. */
function withGoals(section: Section): Section {
  const blocks = sectionBlocks(section).flatMap((block): Block[] =>
    block.type === "list" ? block.children.map(({ children: [paragraph] }) => createGoal("marker", paragraph.children)) : [block],
  );
  return { ...section, children: [section.children[0], ...(blocks as [Block, ...Block[]])] };
}

/** Rødovre's plan of 2017/2018 on the template `maal-og-strategi`: goals as chapters with a strategy, a list of goals. */
export function rebuildRoedovre(): Plan {
  const { title, municipality, period, sections } = importedSeed("roedovre-2017-2018.md");
  const firstGoal = sections.findIndex((section, index) => hasStrategy(section) && index > 3);
  return createPlan({
    title,
    municipality,
    period,
    template: "maal-og-strategi",
    focusAreas: { name: { singular: "Mål", plural: "Mål" }, numbered: false },
    sections: [
      createSection("prose", "Indhold", [createGenerated("contents")]),
      ...sections.map((section, index): Section => {
        if (index === firstGoal - 1) return withGoals(section);
        return index >= firstGoal && hasStrategy(section) ? { ...section, kind: "focusArea" } : section;
      }),
    ],
  });
}
