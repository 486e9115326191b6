import type { Block, Flow, Inline, ListItem, Section } from "../../shared/plan/nodes/index.ts";
import { numberPlan } from "../../shared/plan/numbering.ts";
import { numberedTitle } from "../../shared/plan/overviews.ts";
import { focusAreaTerm, type Plan } from "../../shared/plan/plan.ts";
import { descendants, isText, sectionBlocks, sectionTitle } from "../../shared/plan/tree.ts";

/** What a reader of the exported file will and will not find, told before it is made. */
export interface Forecast {
  /** Pieces of guidance that stay behind. */
  guidance: number;
  /** The headings of the sections in which nothing has been written yet. */
  unwritten: string[];
}

function written(inlines: readonly Inline[]): boolean {
  return inlines.some((node) => (isText(node) ? node.text.trim() !== "" : written(node.type === "footnote" ? node.note : node.children)));
}

function writtenItem({ children: [paragraph, nested] }: ListItem): boolean {
  return written(paragraph.children) || (nested?.children.some(writtenItem) ?? false);
}

function writtenFlow(flow: readonly Flow[]): boolean {
  return flow.some((block) => (block.type === "paragraph" ? written(block.children) : block.children.some(writtenItem)));
}

/** Headings, labels and table heads come with the template, so they say nothing of whether the author has been here. */
function isWritten(block: Block): boolean {
  switch (block.type) {
    case "paragraph":
    case "lead":
    case "quote":
      return written(block.children);
    case "list":
      return block.children.some(writtenItem);
    case "points":
      return block.children.some(({ children }) => written(children));
    case "factBox":
      return writtenFlow(block.children);
    case "table":
      return block.children
        .slice(block.headerRows)
        .some((row) => row.children.slice(block.headerColumns).some((cell) => writtenFlow(cell.children)));
    case "generated":
      return true;
    case "heading":
    case "guidance":
    case "pageBreak":
      return false;
  }
}

function countGuidance(section: Section): number {
  return [...descendants(section)].filter((node) => "type" in node && node.type === "guidance").length;
}

export function exportForecast(plan: Plan): Forecast {
  const numbering = numberPlan(plan);
  const heading = (section: Section) => {
    if (sectionTitle(section).trim() !== "") return numberedTitle(section, numbering);
    const number = numbering.focusAreas.get(section.id);
    const name = section.kind === "focusArea" ? focusAreaTerm(plan.focusAreas) : "Afsnit uden titel";
    return number === undefined ? name : `${number}. ${name}`;
  };
  return {
    guidance: plan.sections.reduce((count, section) => count + countGuidance(section), 0),
    unwritten: plan.sections.filter((section) => !sectionBlocks(section).some(isWritten)).map(heading),
  };
}
