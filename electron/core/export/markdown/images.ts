import type { BlockContent } from "mdast";
import { creditLine } from "../../../../shared/plan/creditLine.ts";
import type { Image } from "../../../../shared/plan/nodes/index.ts";
import type { Numbering } from "../../../../shared/plan/numbering.ts";

/** A picture by its words, since a text file holds no pictures: caption, what it shows, and who made it. */
export function imageBlocks(image: Image, numbering: Numbering): BlockContent[] {
  const lines = [
    image.caption.trim() === "" ? "" : `Figur ${numbering.figures.get(image.id) ?? 1}. ${image.caption}`,
    image.decorative || image.alt.trim() === "" ? "" : `Billede: ${image.alt}`,
    creditLine(image.credit),
  ];
  return lines
    .filter((line) => line !== "")
    .map((line) => ({ type: "paragraph", children: [{ type: "text", value: line.replaceAll("\n", " ") }] }));
}
