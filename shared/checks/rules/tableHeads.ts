import { isBlockWritten } from "../../plan/isWritten.ts";
import { textLines } from "../../plan/plainText.ts";
import { sectionBlocks } from "../../plan/tree.ts";
import type { CheckedPlan, Finding } from "../finding.ts";
import { excerpt } from "./excerpt.ts";

/** Point 4 of accessible documents: a table has a row that says what its columns are. */
export function checkTableHeads({ sections }: CheckedPlan): Finding[] {
  return sections.flatMap((section) =>
    sectionBlocks(section).flatMap((block): Finding[] => {
      if (block.type !== "table" || block.headerRows > 0 || !isBlockWritten(block)) return [];
      const place = excerpt(block.caption || textLines(block).find((line) => line.trim() !== "") || "Tabel uden titel");
      const message = "Tabellen har ingen overskriftsrække, så skærmlæsere kan ikke sige, hvad tallene er.";
      return [{ rule: "table.noHeader", severity: "warning", section: section.id, block: block.id, message, place }];
    }),
  );
}
