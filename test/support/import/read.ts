import { readFileSync } from "node:fs";
import { importDocument } from "../../../electron/core/import/importDocument.ts";
import type { Block, Section } from "../../../shared/plan/nodes/index.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { inlineText, sectionBlocks, sectionTitle } from "../../../shared/plan/tree.ts";

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function markdown(text: string): Plan {
  return importDocument("fil.md", bytesOf(text)).plan;
}

export function fixture(name: string): Plan {
  return importDocument(name, readFileSync(new URL(`../../fixtures/import/${name}`, import.meta.url))).plan;
}

export function blocksOf<T extends Block["type"]>(section: Section | undefined, type: T): Extract<Block, { type: T }>[] {
  const blocks = section ? sectionBlocks(section) : [];
  return blocks.filter((block): block is Extract<Block, { type: T }> => block.type === type);
}

export function titlesOf(plan: Plan): string[] {
  return plan.sections.map(sectionTitle);
}

export function textsOf(blocks: readonly { children: Parameters<typeof inlineText>[0] }[]): string[] {
  return blocks.map(({ children }) => inlineText(children));
}
