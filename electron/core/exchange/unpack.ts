import { unzipSync, type UnzipFileInfo } from "fflate";
import { problemError } from "../../../shared/problem.ts";

/** The largest package that is opened. */
const LARGEST_PACKAGE_MB = 200;

/** What all entries may come to unpacked, in bytes. A plan of 3,000 paragraphs is about 2 MB, a picture up to 12. */
const LARGEST_UNPACKED = 400 * 1024 * 1024;
const MOST_ENTRIES = 2000;

/** JSON packs to about a tenth; far beyond that it was made to fill a disk. Small entries may pack to nearly nothing. */
const HIGHEST_RATIO = 150;
const RATIO_MATTERS_FROM = 1024 * 1024;

const LONGEST_PATH = 200;

/** Stays inside the package's own folder on every system: relative, no way up, no drive, no backslash. */
function isSafePath(path: string): boolean {
  const steps = path.replace(/\/$/, "").split("/");
  return (
    path.length <= LONGEST_PATH &&
    !/[\\:\u0000-\u001f]/.test(path) &&
    steps.every((step) => step !== "" && step !== "." && step !== "..")
  );
}

/** A zip that is damaged, or made to do harm. */
export class BrokenZipError extends Error {}

/**
 * The wanted entries of a zip, by name. Everything the zip says of every entry is checked before any is unpacked, and
 * none gets more memory than it said it needs: one that lied comes out cut off. Entries nobody asked for stay packed.
 * Throws `BrokenZipError`.
 */
export function unzip(bytes: Uint8Array, isWanted: (path: string) => boolean): Map<string, Uint8Array> {
  const seen = new Set<string>();
  let total = 0;
  const check = ({ name: path, size, originalSize }: UnzipFileInfo): boolean => {
    total += originalSize;
    const tooDense = originalSize > RATIO_MATTERS_FROM && originalSize > size * HIGHEST_RATIO;
    const harmless = isSafePath(path) && !seen.has(path) && !tooDense;
    if (!harmless || seen.size >= MOST_ENTRIES || total > LARGEST_UNPACKED) throw new BrokenZipError(path);
    seen.add(path);
    return false;
  };
  try {
    unzipSync(bytes, { filter: check });
    return new Map(Object.entries(unzipSync(bytes, { filter: ({ name: path }) => isWanted(path) })));
  } catch (error) {
    throw error instanceof BrokenZipError ? error : new BrokenZipError("unreadable", { cause: error });
  }
}

/**
 * The wanted entries of a package, as `unzip` gives them. Throws `file.tooLarge` or `package.broken`; `name` is the
 * file's, for the message.
 */
export function unpack(name: string, bytes: Uint8Array, wanted: readonly string[]): Map<string, Uint8Array> {
  if (bytes.length > LARGEST_PACKAGE_MB * 1024 * 1024) {
    throw problemError("file.tooLarge", { name, limitMb: LARGEST_PACKAGE_MB });
  }
  try {
    return unzip(bytes, (path) => wanted.includes(path));
  } catch (error) {
    throw error instanceof BrokenZipError ? problemError("package.broken", { name }) : error;
  }
}
