import type { Block, Section } from "../../shared/plan/nodes/index.ts";
import { focusAreaTerm } from "../../shared/plan/plan.ts";
import { templateSections, type Template } from "../../shared/plan/template.ts";
import { inlineText, sectionBlocks, sectionTitle } from "../../shared/plan/tree.ts";

export type OutlineEntry =
  | { kind: "section"; title: string }
  /** A run of focus areas, all made from one pattern. `parts` names what each holds, in order. */
  | { kind: "focusAreas"; titles: string[]; parts: string[] };

function partName(block: Block): string | null {
  switch (block.type) {
    case "heading":
      return inlineText(block.children).trim() || "Underoverskrift";
    case "lead":
      return "Manchet";
    case "paragraph":
      return "Brødtekst";
    case "list":
      return "Liste";
    case "points":
      return block.label === "" ? "Punkter" : `»${block.label}«`;
    case "quote":
      return "Citat";
    case "factBox":
      return "Faktaboks";
    case "table":
      return block.caption === "" ? "Tabel" : `Tabel: ${block.caption}`;
    case "goal":
      return "Mål";
    case "chart":
      return block.caption === "" ? "Figur" : `Figur: ${block.caption}`;
    case "image":
      return "Billede";
    case "generated":
    case "pageBreak":
    case "guidance":
      return null;
  }
}

/** Under a heading of its own, running text needs no mention; elsewhere several paragraphs count as one part. */
function partNames(section: Section): string[] {
  const parts: string[] = [];
  let underHeading = false;
  for (const block of sectionBlocks(section)) {
    const name = partName(block);
    if (block.type === "heading") underHeading = true;
    if (name === null || name === parts.at(-1) || (underHeading && block.type === "paragraph")) continue;
    parts.push(name);
  }
  return parts;
}

/** What a plan from this template will hold, section by section, for someone choosing among templates. */
export function templateOutline(template: Template): OutlineEntry[] {
  const term = focusAreaTerm(template.focusAreas);
  const entries: OutlineEntry[] = [];
  let number = 0;
  for (const section of templateSections(template)) {
    if (section.kind !== "focusArea") {
      entries.push({ kind: "section", title: sectionTitle(section) });
      continue;
    }
    number += 1;
    const title = `${term} ${number}`;
    const last = entries.at(-1);
    if (last?.kind === "focusAreas") last.titles.push(title);
    else entries.push({ kind: "focusAreas", titles: [title], parts: partNames(section) });
  }
  return entries;
}
