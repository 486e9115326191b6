import { isBlockWritten, isWritten } from "../plan/isWritten.ts";
import type { Block, Section } from "../plan/nodes/index.ts";
import { descendants, sectionBlocks } from "../plan/tree.ts";

/** A part that its template demands: `id` is the block's, or the section's where all of it is meant. */
export interface RequiredPart {
  id: string;
  label: string;
  isFilled: boolean;
}

/** A paragraph made into a list keeps its label inside; the list then stands for it. */
function labelsIn(block: Block): string[] {
  return [...descendants(block)].flatMap((node) => ("required" in node && node.required ? [node.required] : []));
}

const partsOf = new WeakMap<Section, RequiredPart[]>();

/** What is demanded in a section, in reading order, the section itself first. Counted once per state of the section. */
export function requiredParts(section: Section): RequiredPart[] {
  const known = partsOf.get(section);
  if (known) return known;
  const parts: RequiredPart[] = [];
  if (section.required) parts.push({ id: section.id, label: section.required, isFilled: isWritten(section) });
  for (const block of sectionBlocks(section)) {
    for (const label of labelsIn(block)) parts.push({ id: block.id, label, isFilled: isBlockWritten(block) });
  }
  partsOf.set(section, parts);
  return parts;
}

/** The labels of what is demanded in a section beside the section itself. */
export function blockLabels(section: Section): Set<string> {
  return new Set(requiredParts(section).flatMap(({ id, label }) => (id === section.id ? [] : [label])));
}
