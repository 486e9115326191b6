import type { Block, Section } from "../../../shared/plan/nodes/index.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import type { Template } from "../../../shared/plan/template.ts";
import { sectionBlocks } from "../../../shared/plan/tree.ts";

function isSameKind(own: Block, original: Block): boolean {
  return own.type === original.type && !(own.type === "goal" && original.type === "goal" && own.kind !== original.kind);
}

/** The section with the demands of the template's pattern on its blocks: each on the first of its kind that has none. */
function withDemands(section: Section, pattern: Section): Section {
  const blocks = sectionBlocks(section);
  for (const original of sectionBlocks(pattern)) {
    if (!("required" in original) || original.required === undefined) continue;
    const { required } = original;
    const at = blocks.findIndex((own) => isSameKind(own, original) && !("required" in own));
    const own = blocks[at];
    if (own) blocks[at] = { ...own, required } as Block;
  }
  return { ...section, children: [section.children[0], ...(blocks as [Block, ...Block[]])] };
}

/** The plan as if it had been written into its template: its focus areas carry what the template demands of them. */
export function demandedBy(template: Template, plan: Plan): Section[] {
  return plan.sections.map((section) => (section.kind === "focusArea" ? withDemands(section, template.focusAreaPattern) : section));
}
