import type { Asset } from "../../../shared/plan/asset.ts";
import {
  createChart,
  createFactBox,
  createGenerated,
  createImage,
  createSection,
  type Block,
  type Chart,
  type Image,
  type Paragraph,
  type Section,
} from "../../../shared/plan/nodes/index.ts";
import { createPlan, type Plan } from "../../../shared/plan/plan.ts";
import { inlineText, sectionBlocks } from "../../../shared/plan/tree.ts";
import { importedSeed } from "./seedText.ts";

const CREDIT = /^(?:Forsidef|F)oto: /;
const PLACEHOLDER = /^(?:Illustration af|HIERARKI FOR) /;
const SOURCE = /^KILDE: /;

function words(block: Block | undefined): string {
  return block?.type === "paragraph" ? inlineText(block.children) : "";
}

function picture(asset: Asset, text: string): Image {
  const image = createImage(asset);
  if (CREDIT.test(text)) return { ...image, credit: text.replace(CREDIT, ""), decorative: true };
  return { ...image, caption: text, alt: text };
}

/** "ARBEJDSSTYRKEN (88.100)" is a category with its number; the groups below it come without. */
function population(lines: readonly Paragraph[]): Chart {
  const [heading, ...groups] = lines.slice(0, -1).map((line) => words(line).replaceAll("\n", " "));
  const parts = groups.map((group) => /^(.*?)(?: \(([\d.]+)\))?$/.exec(group));
  const data = {
    from: "grid" as const,
    categories: parts.map((part) => part?.[1] ?? ""),
    series: [{ name: heading ?? "", values: parts.map((part) => part?.[2]?.replaceAll(".", "") ?? null) }],
  };
  return { ...createChart("shares", data), caption: heading ?? "", source: words(lines.at(-1)).replace(SOURCE, "") };
}

/** Each heading of a chapter opens a box beside the text, which holds the paragraphs that follow it. */
function withBoxes(blocks: readonly Block[], asset: Asset): Block[] {
  const result: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const [block] = blocks.slice(at, at + 1);
    if (!block) break;
    const text = words(block);
    const end = blocks.findIndex((other, index) => index > at && SOURCE.test(words(other)));
    if (block.type === "heading") {
      const inside = blocks.slice(at + 1).findIndex((other) => other.type !== "paragraph" || PLACEHOLDER.test(words(other)) || /^BEFOLKNING/.test(words(other)));
      const paragraphs = blocks.slice(at + 1, inside === -1 ? undefined : at + 1 + inside) as Paragraph[];
      result.push(createFactBox(inlineText(block.children), paragraphs));
      at += 1 + paragraphs.length;
    } else if (text.startsWith("BEFOLKNING") && end !== -1) {
      result.push(population(blocks.slice(at, end + 1) as Paragraph[]));
      at = end + 1;
    } else {
      result.push(CREDIT.test(text) || PLACEHOLDER.test(text) ? picture(asset, text) : block);
      at += 1;
    }
  }
  return result;
}

/**
 * Odense's policy on the template `politik`: signed foreword, fact boxes, quotes, points, credits, the population's
 * figure. The pictures themselves are not in the text; `asset` stands for each of them.
 */
export function rebuildOdense(asset: Asset): Plan {
  const { title, municipality, sections } = importedSeed("odense-beskaeftigelsespolitik.txt");
  return createPlan({
    title,
    municipality,
    period: { from: 2016, to: 2019 },
    template: "politik",
    focusAreas: { name: null, numbered: false },
    sections: [
      ...sections.map((section): Section => {
        const [first, ...rest] = withBoxes(sectionBlocks(section), asset);
        if (!first) return section;
        const policy = rest.some(({ type }) => type === "quote");
        return { ...section, kind: policy ? "focusArea" : section.kind, children: [section.children[0], first, ...rest] };
      }),
      createSection("appendix", "Kilder", [createGenerated("sources")]),
    ],
  });
}
