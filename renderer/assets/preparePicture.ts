import { problemError } from "../../shared/problem.ts";
import type { PictureSource } from "./encodePicture.ts";
import type { PictureAnswer } from "./pictureWorker.ts";
import { rasteriseSvg } from "./rasteriseSvg.ts";

/** Keeps a film taken for a picture from filling the memory. */
const LIMIT_MB = 200;

/** As much of a file as tells what it is. */
const HEAD = 64 * 1024;

/** What picture pickers offer; anything the browser can decode is taken. */
export const PICTURE_TYPES = "image/png,image/jpeg,image/svg+xml,image/gif,image/webp,image/bmp,image/avif";

type Format = "png" | "jpeg" | "svg" | "other";

function formatOf(file: File, head: string): Format {
  if (head.startsWith("\x89PNG")) return "png";
  if (head.startsWith("\xff\xd8\xff")) return "jpeg";
  return file.type === "image/svg+xml" || /\.svg$/i.test(file.name) || /^\s*(<\?xml|<svg)/.test(head) ? "svg" : "other";
}

/** Cameras and phones write where and by whom a picture was taken, which is nobody's business in a plan. */
function tellsOfItsMaking(head: string): boolean {
  return /Exif|eXIf|ns\.adobe\.com\/xap/.test(head);
}

/** Runs in a thread of its own, so that even a picture of a hundred megapixels leaves the keyboard alone. */
function encode(source: PictureSource, signal: AbortSignal | undefined): Promise<Blob | undefined> {
  const worker = new Worker(new URL("./pictureWorker.ts", import.meta.url), { type: "module" });
  return new Promise<Blob | undefined>((resolve) => {
    signal?.addEventListener("abort", () => resolve(undefined));
    worker.onmessage = ({ data }: MessageEvent<PictureAnswer>) => resolve(data.encoded);
    worker.onerror = () => resolve(undefined);
    worker.postMessage(source, source.picture instanceof Blob ? [] : [source.picture]);
  }).finally(() => worker.terminate());
}

async function sourceOf(file: File, head: string): Promise<PictureSource> {
  const format = formatOf(file, head);
  if (format === "svg") return { picture: await rasteriseSvg(file), isPhoto: false, mayKeep: false };
  const isKept = format === "png" || format === "jpeg";
  const isDrawing = format === "png" || file.type === "image/gif" || file.type === "image/bmp";
  return { picture: file, isPhoto: !isDrawing, mayKeep: isKept && !tellsOfItsMaking(head) };
}

/**
 * The picture in `file` as a PNG or JPEG fit to be kept. Throws `file.empty`, `file.tooLarge`, `file.unreadable` or
 * `picture.unreadable`; after an abort through `signal` whatever it throws or returns means nothing.
 */
export async function preparePicture(file: File, signal?: AbortSignal): Promise<Blob> {
  const { name } = file;
  if (file.size === 0) throw problemError("file.empty", { name });
  if (file.size > LIMIT_MB * 1024 * 1024) throw problemError("file.tooLarge", { name, limitMb: LIMIT_MB });
  const bytes = await file.slice(0, HEAD).arrayBuffer().catch(() => {
    throw problemError("file.unreadable", { name });
  });
  const head = new TextDecoder("latin1").decode(bytes);
  const source = await sourceOf(file, head).catch(() => undefined);
  const encoded = source && (await encode(source, signal));
  if (!encoded) throw problemError("picture.unreadable", { name });
  return encoded;
}
