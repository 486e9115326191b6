import {
  createChart,
  createGenerated,
  createReference,
  createSection,
  type Block,
  type Section,
} from "../../../shared/plan/nodes/index.ts";
import { createPlan, type Plan } from "../../../shared/plan/plan.ts";
import { inlineText, isText, sectionBlocks } from "../../../shared/plan/tree.ts";
import { importedSeed } from "./seedText.ts";

const FIGURE = /^Figur 1: /;

/** The figure of which the file has only caption and source, drawn from the numbers of the table before it. */
function withFigure(blocks: readonly Block[]): Block[] {
  const table = blocks.find((block) => block.type === "table");
  const at = blocks.findIndex((block) => block.type === "paragraph" && FIGURE.test(inlineText(block.children)));
  const [caption, source] = blocks.slice(at, at + 2);
  if (!table || caption?.type !== "paragraph" || source?.type !== "paragraph") throw new Error("the figure is not where it was");
  const chart = {
    ...createChart("lines", { from: "table", table: table.id, series: "rows" }),
    caption: inlineText(caption.children).replace(FIGURE, ""),
    source: inlineText(source.children).replace(/^Kilde: /, ""),
  };
  const refer = (block: Block): Block => {
    if (block.type !== "paragraph") return block;
    const children = block.children.flatMap((node) => {
      const parts = isText(node) ? node.text.split("figur 1") : [];
      return isText(node) && parts.length === 2
        ? [{ ...node, text: parts[0] ?? "" }, createReference(chart.id), { ...node, text: parts[1] ?? "" }]
        : [node];
    });
    return { ...block, children };
  };
  return [...blocks.slice(0, at), chart, ...blocks.slice(at + 2)].map(refer);
}

/** The closing table repeats the points, some of them in other words; the plan's own overview takes its place. */
function withOverview(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.type === "table" ? createGenerated("pointsOverview") : block));
}

function withBlocks(section: Section, blocks: readonly Block[]): Section {
  return { ...section, children: [section.children[0], ...(blocks as [Block, ...Block[]])] };
}

/** Odsherred's plan of 2023-2024 on the template `fokusomraader`: points, trend table, figure, notes, overview. */
export function rebuildOdsherred(): Plan {
  const { title, municipality, period, focusAreas, sections } = importedSeed("odsherred-2023-2024.md");
  return createPlan({
    title,
    municipality,
    period,
    focusAreas,
    template: "fokusomraader",
    sections: [
      createSection("prose", "Indhold", [createGenerated("contents")]),
      ...sections.map((section, index) => {
        const blocks = sectionBlocks(section);
        if (index === 1) return withBlocks(section, withFigure(blocks));
        return section.kind === "followUp" ? withBlocks(section, withOverview(blocks)) : section;
      }),
    ],
  });
}
