import { ImageRun, Paragraph, type FileChild } from "docx";
import type { Look } from "../../../../../shared/look/look.ts";
import { pictureShare } from "../../../../../shared/look/pictureSize.ts";
import type { Asset } from "../../../../../shared/plan/asset.ts";
import { creditLine } from "../../../../../shared/plan/creditLine.ts";
import type { Image } from "../../../../../shared/plan/nodes/index.ts";
import { writeCaption } from "./captions.ts";
import { pixelsOfTwips, spacing, textWidth } from "../styles/measures.ts";
import { styleIds } from "../styles/styleIds.ts";
import { plainRuns } from "../text/textRuns.ts";
import type { Opening, Writing } from "../writing.ts";

/** What the library calls the kinds of picture. */
export const pictureFileTypes = { "image/png": "png", "image/jpeg": "jpg" } as const;

function pictureRun(image: Image, asset: Asset, bytes: Uint8Array, look: Look): ImageRun {
  const width = pixelsOfTwips(textWidth(look) * pictureShare(asset, image.width, look.page));
  const title = image.caption.trim() || "Billede";
  return new ImageRun({
    type: pictureFileTypes[asset.type],
    data: bytes,
    transformation: { width: Math.max(1, width), height: Math.max(1, (width * asset.height) / asset.width) },
    ...(image.decorative
      ? { decorative: true, altText: { name: "Dekorativt billede" } }
      : { altText: { name: title, description: image.alt.trim() } }),
  });
}

/**
 * Picture, caption and credit, on one page. A picture that is nowhere to be found is left out; what is said of it stays,
 * so that the numbers of the others hold.
 */
export function writeImage(image: Image, opening: Opening, writing: Writing): FileChild[] {
  const bytes = image.asset && writing.assets.get(image.asset.sha256);
  const credit = creditLine(image.credit);
  const captioned = image.caption.trim() !== "";
  const alone = !captioned && credit === "";
  const picture =
    image.asset && bytes
      ? [
          new Paragraph({
            ...opening,
            style: styleIds.figure,
            keepNext: !alone,
            ...(alone ? { spacing: { after: spacing(writing.look, "source").after ?? 0 } } : {}),
            children: [pictureRun(image, image.asset, bytes, writing.look)],
          }),
        ]
      : [];
  // Above a table a caption has its room before it; here the picture stands there.
  const inPlace = spacing(writing.look, "caption");
  const last = spacing(writing.look, "source");
  const caption = writeCaption(
    "Figur",
    image,
    {
      ...(picture.length === 0 ? opening : {}),
      keepNext: credit !== "",
      spacing: { ...inPlace, ...(picture.length > 0 ? { before: 0 } : {}), after: (credit === "" ? last : inPlace).after ?? 0 },
    },
    writing,
  );
  const opens = picture.length === 0 && caption.length === 0;
  const creditParagraph =
    credit === "" ? [] : [new Paragraph({ ...(opens ? opening : {}), style: styleIds.source, children: plainRuns(credit) })];
  return [...picture, ...caption, ...creditParagraph];
}
