import { isBlockWritten, isWritten } from "./isWritten.ts";
import type { Plan } from "./plan.ts";
import { descendants, hasWords, sectionBlocks } from "./tree.ts";

/** How much of each kind readers of a plan find in it. */
export interface Inventory {
  sections: number;
  focusAreas: number;
  points: number;
  goals: number;
  tables: number;
  charts: number;
  pictures: number;
  footnotes: number;
  hasContents: boolean;
}

/** What a file of the plan will hold; what is left empty does not come into it, and is not counted. */
export function takeInventory({ sections }: Pick<Plan, "sections">): Inventory {
  const written = sections.filter(isWritten);
  const blocks = sections.flatMap((section) => sectionBlocks(section).filter(isBlockWritten));
  const count = (type: (typeof blocks)[number]["type"]) => blocks.filter((block) => block.type === type).length;
  const nodes = sections.flatMap((section) => Array.from(descendants(section)).filter((node) => "type" in node));
  return {
    sections: written.length,
    focusAreas: written.filter(({ kind }) => kind === "focusArea").length,
    points: nodes.filter((node) => node.type === "point" && hasWords(node.children)).length,
    goals: count("goal"),
    tables: count("table"),
    charts: count("chart"),
    pictures: count("image"),
    footnotes: nodes.filter((node) => node.type === "footnote" && hasWords(node.note)).length,
    hasContents: blocks.some((block) => block.type === "generated" && block.what === "contents"),
  };
}
