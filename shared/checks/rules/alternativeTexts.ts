import { chartFigures } from "../../plan/charts/chartFigures.ts";
import { sectionBlocks } from "../../plan/tree.ts";
import type { CheckedPlan, Finding } from "../finding.ts";
import { excerpt } from "./excerpt.ts";

/** Point 5 of accessible documents: pictures that say something, and charts, say it in words too. */
export function checkAlternativeTexts({ sections }: CheckedPlan): Finding[] {
  return sections.flatMap((section) =>
    sectionBlocks(section).flatMap((block): Finding[] => {
      const found = { severity: "warning", section: section.id, block: block.id } as const;
      if (block.type === "image" && block.asset !== null && !block.decorative && block.alt.trim() === "") {
        const place = excerpt(block.caption) || "Billede uden billedtekst";
        return [{ ...found, rule: "image.noAlt", message: "Billedet mangler en alternativ tekst til dem, der ikke kan se det.", place }];
      }
      if (block.type === "chart" && block.alt.trim() === "" && chartFigures(block, sections)) {
        const place = excerpt(block.caption) || "Diagram uden billedtekst";
        return [{ ...found, rule: "chart.noAlt", message: "Diagrammet mangler en alternativ tekst til dem, der ikke kan se det.", place }];
      }
      return [];
    }),
  );
}
