import { isWritten } from "../../plan/isWritten.ts";
import { sectionBlocks } from "../../plan/tree.ts";
import type { CheckedPlan, Finding } from "../finding.ts";

/** A plan with more chapters than this is a long document. */
const SHORT = 4;

/** Point 13 of accessible documents: a long one has a contents list. */
export function checkContents({ sections }: CheckedPlan): Finding[] {
  const chapters = sections.filter(isWritten);
  const listed = sections.some((section) => sectionBlocks(section).some((block) => block.type === "generated" && block.what === "contents"));
  if (listed || chapters.length <= SHORT) return [];
  return [
    {
      rule: "contents.missing",
      severity: "warning",
      section: null,
      block: null,
      message: "Planen er lang og har ingen indholdsfortegnelse. Indsæt en med »/indhold«.",
      place: "",
    },
  ];
}
