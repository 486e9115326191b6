/** The longer side of a kept picture, in pixels: over 300 to the inch across the page, and twice a screen's width. */
export const LONGEST_SIDE = 2400;

const JPEG_QUALITY = 0.85;

/** A drawing stays PNG up to here, in bytes; beyond it, it is a photograph in all but name. */
const LARGEST_PNG = 2 * 1024 * 1024;
/** What can be seen through has no other way, and is made smaller instead. */
const LARGEST_SEE_THROUGH = 8 * 1024 * 1024;

function draw(bitmap: ImageBitmap, scale: number): OffscreenCanvas {
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  const canvas = new OffscreenCanvas(side(bitmap.width), side(bitmap.height));
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function isSeeThrough(canvas: OffscreenCanvas): boolean {
  const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true;
  return false;
}

export interface PictureSource {
  /** A file as it is, or something drawn from one. */
  picture: Blob | ImageBitmap;
  /** Photographs become JPEG; drawings stay PNG while that is small. */
  isPhoto: boolean;
  /** Whether the file itself may be kept where it is small enough: a PNG or JPEG that says nothing of where it was made. */
  mayKeep: boolean;
}

/** The picture as a PNG or JPEG of a sensible size, turned as its file says. Rejects where it cannot be decoded. */
export async function encodePicture({ picture, isPhoto, mayKeep }: PictureSource): Promise<Blob> {
  const bitmap = picture instanceof Blob ? await createImageBitmap(picture) : picture;
  try {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
    if (mayKeep && scale === 1 && picture instanceof Blob && picture.size <= LARGEST_PNG) return picture;
    const canvas = draw(bitmap, scale);
    const seeThrough = isSeeThrough(canvas);
    if (isPhoto && !seeThrough) return await canvas.convertToBlob({ type: "image/jpeg", quality: JPEG_QUALITY });
    let png = await canvas.convertToBlob({ type: "image/png" });
    if (!seeThrough && png.size > LARGEST_PNG) return await canvas.convertToBlob({ type: "image/jpeg", quality: JPEG_QUALITY });
    for (let smaller = scale; png.size > LARGEST_SEE_THROUGH; ) {
      smaller *= 0.7;
      png = await draw(bitmap, smaller).convertToBlob({ type: "image/png" });
    }
    return png;
  } finally {
    bitmap.close();
  }
}
