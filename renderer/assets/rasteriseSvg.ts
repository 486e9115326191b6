import { readAsBase64 } from "../ui/readAsBase64.ts";
import { LONGEST_SIDE } from "./encodePicture.ts";

/** Twice as sharp as it was drawn, and good for the width of a page in any case. */
const SHARPNESS = 2;
const SHORTEST = 1200;

/**
 * An SVG as pixels. Within an image element a browser runs no script of it and fetches nothing it asks for, and of
 * pixels nothing can be run later. Rejects where it cannot be drawn.
 */
export async function rasteriseSvg(file: Blob): Promise<ImageBitmap> {
  const image = new Image();
  // As an address of its own kind, since an SVG from a blob may not be read back from a canvas.
  image.src = `data:image/svg+xml;base64,${await readAsBase64(file)}`;
  await image.decode();
  const { naturalWidth, naturalHeight } = image;
  const longest = Math.max(naturalWidth, naturalHeight);
  if (longest === 0) throw new Error("the drawing has no size");
  const scale = Math.min(LONGEST_SIDE, Math.max(SHORTEST, SHARPNESS * longest)) / longest;
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(naturalHeight * scale));
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return createImageBitmap(canvas);
}
