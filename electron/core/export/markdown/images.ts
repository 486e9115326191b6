import type { BlockContent } from "mdast";
import { captionLine } from "../../../../shared/plan/captionLine.ts";
import { creditLine } from "../../../../shared/plan/creditLine.ts";
import type { Image } from "../../../../shared/plan/nodes/index.ts";
import type { Numbering } from "../../../../shared/plan/numbering.ts";
import { textParagraphs } from "./textNodes.ts";

/** A picture by its words, since a text file holds no pictures: caption, what it shows, and who made it. */
export function imageBlocks(image: Image, numbering: Numbering): BlockContent[] {
  const shows = image.decorative || image.alt.trim() === "" ? "" : `Billede: ${image.alt}`;
  return textParagraphs([captionLine("Figur", image, numbering), shows, creditLine(image.credit)]);
}
