import type { FileChild } from "docx";
import type { Block } from "../../../../shared/plan/nodes/index.ts";
import { writeChart } from "./figures/charts.ts";
import { writeFactBox } from "./boxes/factBoxes.ts";
import { writeGenerated } from "./overviews/generated.ts";
import { writeGoal } from "./boxes/goals.ts";
import { writeImage } from "./figures/images.ts";
import { writeList, writePoints } from "./lists/lists.ts";
import { writeHeading, writeLead, writeParagraph, writeQuote } from "./text/paragraphs.ts";
import { writeTable } from "./tables/tables.ts";
import type { Opening, Writing } from "./writing.ts";

/** Whether an odd number of blocks of its kind stand right before the one at `index`. */
function isEverySecond(blocks: readonly Block[], index: number): boolean {
  const before = blocks.slice(0, index).toReversed();
  const others = before.findIndex(({ type }) => type !== blocks[index]?.type);
  return (others === -1 ? index : others) % 2 === 1;
}

/** Those that are nothing but their own words are anchored by these. */
function isOnlyWords({ type }: Block): boolean {
  return type === "heading" || type === "paragraph" || type === "lead";
}

function writeBlock(block: Block, isSecond: boolean, opening: Opening, writing: Writing): FileChild[] {
  switch (block.type) {
    case "heading":
      return writeHeading(block, opening, writing);
    case "paragraph":
      return writeParagraph(block, opening, writing);
    case "lead":
      return writeLead(block, opening, writing);
    case "list":
      return writeList(block, opening, writing);
    case "points":
      return writePoints(block, opening, writing);
    case "quote":
      return writeQuote(block, opening, writing);
    case "factBox":
      return writeFactBox(block, opening, isSecond, writing);
    case "table":
      return writeTable(block, opening, writing);
    case "goal":
      return writeGoal(block, opening, isSecond, writing);
    case "chart":
      return writeChart(block, opening, writing);
    case "image":
      return writeImage(block, opening, writing);
    case "generated":
      return writeGenerated(block.what, opening, writing);
    case "pageBreak":
    case "guidance":
      return [];
  }
}

/**
 * A section's blocks in order. A page break is kept by the paragraph after it, so that one before a chapter that starts
 * on a new page anyway leaves no empty page behind.
 */
export function writeBlocks(blocks: readonly Block[], opening: Opening, writing: Writing): FileChild[] {
  let pending = opening;
  return blocks.flatMap((block, index) => {
    if (block.type === "pageBreak") pending = { pageBreakBefore: true };
    const written = writeBlock(block, isEverySecond(blocks, index), pending, writing);
    if (written.length > 0) pending = {};
    return isOnlyWords(block) ? written : writing.anchors.block(block.id, written);
  });
}
