import type { Section } from "../nodes/index.ts";
import type { Numbering } from "../numbering.ts";
import { sectionTitle } from "../tree.ts";

/** A section's heading as the reader sees it: "2. En tidlig indsats". */
export function numberedTitle(section: Section, numbering: Pick<Numbering, "focusAreas">): string {
  const number = numbering.focusAreas.get(section.id);
  return number === undefined ? sectionTitle(section) : `${number}. ${sectionTitle(section)}`;
}
