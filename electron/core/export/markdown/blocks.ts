import type { BlockContent, ListItem, Paragraph, PhrasingContent } from "mdast";
import type { Block, Flow, List, Points } from "../../../../shared/plan/nodes/index.ts";
import type { Numbering } from "../../../../shared/plan/numbering.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { hasWords } from "../../../../shared/plan/tree.ts";
import { chartBlocks } from "./charts.ts";
import { generatedBlocks } from "./generated.ts";
import { goalBlocks } from "./goals.ts";
import { imageBlocks } from "./images.ts";
import { boldPhrasing, phrasing } from "./phrasing.ts";
import { tableBlocks } from "./tables.ts";
import { mark } from "./textNodes.ts";

/** The plan's title is heading 1 and its sections heading 2, so a section's own headings lie one below their level. */
const HEADING_SHIFT = 1;

export interface Writing {
  plan: Plan;
  numbering: Numbering;
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: "paragraph", children };
}

function boldLine(text: string, numbering: Numbering): Paragraph {
  return paragraph(boldPhrasing([{ text: text.replaceAll("\n", " ").trim() }], numbering));
}

/** A heading is one line. */
export function headingPhrasing(content: readonly PhrasingContent[]): PhrasingContent[] {
  return content.map((node) => {
    if (node.type === "break") return { type: "text", value: " " };
    return "children" in node ? ({ ...node, children: headingPhrasing(node.children) } as PhrasingContent) : node;
  });
}

function list(node: List, numbering: Numbering): BlockContent {
  const children = node.children.map(({ children: [own, nested] }): ListItem => ({
    type: "listItem",
    spread: false,
    children: [paragraph(phrasing(own.children, numbering)), ...(nested ? [list(nested, numbering)] : [])],
  }));
  return { type: "list", ordered: node.ordered, spread: false, children };
}

/** Markdown counts "3." but not "2.3", which is written out. */
function pointsBlocks(points: Points, numbering: Numbering): BlockContent[] {
  const numbers = points.children.map(({ id }) => numbering.points.get(id) ?? "");
  const counted = numbers.every((number) => /^\d+$/.test(number));
  const children = points.children.map((point, index): ListItem => {
    const number: PhrasingContent[] = counted ? [] : [{ type: "text", value: `${numbers[index]} ` }];
    const words = paragraph([...number, ...phrasing(point.children, numbering)]);
    return { type: "listItem", spread: false, children: [words] };
  });
  const label = points.label.trim() === "" ? [] : [boldLine(points.label, numbering)];
  return [mark("points", { label: label.length > 0 }), ...label, { type: "list", ordered: counted, start: counted ? Number(numbers[0]) : null, spread: false, children }];
}

function flow(blocks: readonly Flow[], numbering: Numbering): BlockContent[] {
  return blocks.flatMap((block): BlockContent[] => {
    if (block.type === "list") return [list(block, numbering)];
    return hasWords(block.children) ? [paragraph(phrasing(block.children, numbering))] : [];
  });
}

/** A block as Markdown; nothing for what a text file has no use for. */
export function blockContent(block: Block, { plan, numbering }: Writing): BlockContent[] {
  switch (block.type) {
    case "heading":
      return [
        {
          type: "heading",
          depth: (block.level + HEADING_SHIFT) as 3 | 4 | 5,
          children: headingPhrasing(phrasing(block.children, numbering)),
        },
      ];
    case "paragraph":
      return hasWords(block.children) ? [paragraph(phrasing(block.children, numbering))] : [];
    case "lead":
      return [mark("lead", {}), paragraph(boldPhrasing(block.children, numbering))];
    case "list":
      return [list(block, numbering)];
    case "points":
      return pointsBlocks(block, numbering);
    case "quote": {
      const attribution = block.attribution.trim() === "" ? [] : [paragraph([{ type: "text", value: `— ${block.attribution}` }])];
      const words = hasWords(block.children) ? [paragraph(phrasing(block.children, numbering))] : [];
      return [{ type: "blockquote", children: [...words, ...attribution] }];
    }
    case "factBox": {
      const title = block.title.trim() === "" ? [] : [boldLine(block.title, numbering)];
      const box: BlockContent = { type: "blockquote", children: [...title, ...flow(block.children, numbering)] };
      return [mark("factBox", { title: title.length > 0 }), box];
    }
    case "table":
      return tableBlocks(block, numbering);
    case "goal":
      return goalBlocks(block, plan, numbering);
    case "chart":
      return chartBlocks(block, plan, numbering);
    case "image":
      return imageBlocks(block, numbering);
    case "generated":
      return generatedBlocks(block.what, plan, numbering);
    case "pageBreak":
      return [mark("pageBreak", {})];
    case "guidance":
      return [];
  }
}
