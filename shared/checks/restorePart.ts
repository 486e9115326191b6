import { withFreshIds } from "../plan/freshIds.ts";
import type { Block, Section } from "../plan/nodes/index.ts";
import type { Template } from "../plan/template.ts";
import { inlineText, sectionBlocks, sectionTitle } from "../plan/tree.ts";
import type { MissingInSection, MissingPart } from "./missingParts.ts";
import { fixedSections, pairSections, placeFor } from "./pairSections.ts";

/** Nodes to insert, and the path in the list of sections at which. */
export interface Restored {
  path: number[];
  nodes: Section[] | Block[];
}

function labelOf(block: Block): string | undefined {
  return "required" in block ? block.required : undefined;
}

/** After the part that stood before it in the template, else before the one that stood after it, else at the end. */
function placeAmong(blocks: readonly Block[], original: readonly Block[], at: number): number {
  const placeOf = (block: Block): number => {
    const label = labelOf(block);
    return label === undefined ? -1 : blocks.findIndex((own) => labelOf(own) === label);
  };
  for (const earlier of original.slice(0, at).toReversed()) {
    const place = placeOf(earlier);
    if (place !== -1) return place + 1;
  }
  for (const later of original.slice(at + 1)) {
    let place = placeOf(later);
    if (place === -1) continue;
    while (place > 0 && blocks[place - 1]?.type === "guidance") place--;
    return place;
  }
  return blocks.length;
}

function restoredBlock(section: Section, index: number, original: Section, label: string): Restored | undefined {
  const blocks = sectionBlocks(section);
  const originals = sectionBlocks(original);
  const at = originals.findIndex((block) => labelOf(block) === label);
  const block = originals[at];
  if (!block) return undefined;
  const before = originals[at - 1];
  const guidance = before?.type === "guidance" ? before : undefined;
  const sameWords = (own: Block) => own.type === "guidance" && inlineText(own.children) === inlineText(guidance?.children ?? []);
  const stillThere = guidance ? blocks.findIndex(sameWords) : -1;
  const nodes: Block[] = guidance && stillThere === -1 ? [guidance, block] : [block];
  const place = stillThere === -1 ? placeAmong(blocks, originals, at) : stillThere + 1;
  // The title is the first child.
  return { path: [index, place + 1], nodes: withFreshIds(nodes) };
}

/** What brings back a deleted part, its guidance with it; undefined where the template no longer has it. */
export function restorePart(
  sections: readonly Section[],
  template: Template,
  { title }: Pick<MissingInSection, "title">,
  part: Extract<MissingPart, { state: "deleted" }>,
): Restored | undefined {
  const pairs = pairSections(sections, template);
  if (part.sectionId === null) {
    const slot = template.sections.find(({ type }) => type === "focusAreas");
    const original = fixedSections(template).find((fixed) => !pairs.has(fixed) && sectionTitle(fixed) === title);
    const entry = original ?? slot;
    if (!entry) return undefined;
    return {
      path: [placeFor(entry, sections, template, pairs)],
      nodes: [withFreshIds(original ?? template.focusAreaPattern)],
    };
  }
  const index = sections.findIndex(({ id }) => id === part.sectionId);
  const section = sections[index];
  if (!section) return undefined;
  const original =
    section.kind === "focusArea"
      ? template.focusAreaPattern
      : [...pairs].find(([, own]) => own === section)?.[0];
  return original && restoredBlock(section, index, original, part.label);
}
