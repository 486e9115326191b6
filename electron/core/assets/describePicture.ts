import { createHash } from "node:crypto";
import { imageSize } from "image-size";
import type { Asset } from "../../../shared/plan/asset.ts";
import { problemError } from "../../../shared/problem.ts";

/** What a kept picture may weigh. The program reduces larger ones before they get here. */
const LARGEST_MB = 12;

/** Pixels along either side; beyond it a small file may unfold to more memory than there is. */
const LONGEST_SIDE = 10_000;

const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG_START = [0xff, 0xd8, 0xff];

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((value, index) => bytes[index] === value);
}

function typeOf(bytes: Uint8Array): Asset["type"] | undefined {
  if (startsWith(bytes, PNG_START)) return "image/png";
  return startsWith(bytes, JPEG_START) ? "image/jpeg" : undefined;
}

/** A PNG is a row of chunks, each with its length in front, the last one called IEND. */
function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = PNG_START.length; at + 12 <= bytes.length; ) {
    if (view.getUint32(at + 4) === 0x49454e44) return true;
    at += 12 + view.getUint32(at);
  }
  return false;
}

/** A JPEG ends with a mark of its own, though cameras may put more after it. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(Buffer.of(0xff, 0xd9)) > JPEG_START.length;
}

function measure(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    return imageSize(bytes);
  } catch {
    return undefined;
  }
}

/**
 * What a picture's bytes are, found in the bytes alone.
 * Throws `picture.notPicture`, `picture.broken` or `picture.tooLarge` for what cannot be kept.
 */
export function describePicture(bytes: Uint8Array): Asset {
  if (bytes.length > LARGEST_MB * 1024 * 1024) throw problemError("picture.tooLarge", { limitMb: LARGEST_MB, side: LONGEST_SIDE });
  const type = typeOf(bytes);
  if (!type) throw problemError("picture.notPicture");
  const size = measure(bytes);
  const whole = type === "image/png" ? isWholePng(bytes) : isWholeJpeg(bytes);
  if (!size || !whole || size.width < 1 || size.height < 1) throw problemError("picture.broken");
  const { width, height } = size;
  if (Math.max(width, height) > LONGEST_SIDE) throw problemError("picture.tooLarge", { limitMb: LARGEST_MB, side: LONGEST_SIDE });
  return { sha256: createHash("sha256").update(bytes).digest("hex"), type, width, height };
}
