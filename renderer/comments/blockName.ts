import { blockText, OBJECT } from "../../shared/plan/comments/index.ts";
import { sectionTitle, type PlanElement } from "../../shared/plan/tree.ts";

const KINDS: Partial<Record<PlanElement["type"], string>> = {
  table: "Tabel",
  chart: "Diagram",
  image: "Billede",
  generated: "Oversigt",
  factBox: "Faktaboks",
  list: "Liste",
  points: "Punkter",
};

/** What a block that is commented on as a whole is called. */
export function blockName(block: PlanElement): string {
  if (block.type === "section") return `Hele afsnittet: ${sectionTitle(block) || "Uden titel"}`;
  const kind = KINDS[block.type];
  const words = blockText(block).replaceAll(OBJECT, "…").trim();
  if (kind) return words ? `${kind}: ${words}` : kind;
  return words || "Tom linje";
}
