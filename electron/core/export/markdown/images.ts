import type { BlockContent } from "mdast";
import { captionLine } from "../../../../shared/plan/captionLine.ts";
import { creditLine } from "../../../../shared/plan/creditLine.ts";
import type { Image } from "../../../../shared/plan/nodes/index.ts";
import type { Numbering } from "../../../../shared/plan/numbering.ts";
import { mark, textParagraphs } from "./textNodes.ts";

/** Stands before what a picture shows. */
const SHOWS = "Billede: ";

/** A picture by its words, since a text file holds no pictures: caption, what it shows, and who made it. */
export function imageBlocks(image: Image, numbering: Numbering): BlockContent[] {
  const { asset, width, decorative } = image;
  const caption = captionLine("Figur", image, numbering);
  const shows = decorative || image.alt.trim() === "" ? "" : `${SHOWS}${image.alt}`;
  const credit = creditLine(image.credit);
  const data = { asset, width, decorative, caption: caption !== "", alt: shows !== "", credit: credit !== "" };
  return [mark("image", data), ...textParagraphs([caption, shows, credit])];
}
