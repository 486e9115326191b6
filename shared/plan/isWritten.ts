import { showsRecord } from "./goalRecord.ts";
import type { Block, Flow, ListItem, Section } from "./nodes/index.ts";
import { hasWords, sectionBlocks } from "./tree.ts";

function isItemWritten({ children: [paragraph, nested] }: ListItem): boolean {
  return hasWords(paragraph.children) || (nested?.children.some(isItemWritten) ?? false);
}

function isFlowWritten(flow: readonly Flow[]): boolean {
  return flow.some((block) =>
    block.type === "paragraph" ? hasWords(block.children) : block.children.some(isItemWritten),
  );
}

/** Whether the author has put anything into a block; what comes with the template (labels, table heads) does not count. */
export function isBlockWritten(block: Block): boolean {
  switch (block.type) {
    case "paragraph":
    case "lead":
    case "quote":
      return hasWords(block.children);
    case "goal":
      return hasWords(block.children) || showsRecord(block);
    case "list":
      return block.children.some(isItemWritten);
    case "points":
      return block.children.some(({ children }) => hasWords(children));
    case "factBox":
      return isFlowWritten(block.children);
    case "table":
      return block.children
        .slice(block.headerRows)
        .some((row) => row.children.slice(block.headerColumns).some((cell) => isFlowWritten(cell.children)));
    case "chart":
      return block.data.from === "table" || block.data.series.some(({ values }) => values.some((value) => value !== null));
    case "image":
      return block.asset !== null;
    case "generated":
      return true;
    case "heading":
    case "guidance":
    case "pageBreak":
      return false;
  }
}

/**
 * Whether a reader finds anything under the section's title. Headings, labels and table heads come with the template,
 * so they do not count; what the program generates does.
 */
export function isWritten(section: Section): boolean {
  return sectionBlocks(section).some(isBlockWritten);
}
