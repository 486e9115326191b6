import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ProblemError, problemError } from "../../../shared/problem.ts";

/** Putting a file in the place of a folder fails; in that of a device, it would be gone for the whole machine. */
function mustBeFile(path: string): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw problemError("file.isFolder", { name: path });
  if (there && !there.isFile()) throw problemError("file.unwritable", { name: path });
}

/**
 * Writes a file so that `path` holds either all of `bytes`, on disk, or what it held before.
 * Throws `file.isFolder` or `file.unwritable`.
 */
export function writeFileAtomically(path: string, bytes: Uint8Array): void {
  // In the same folder, since a file can only be put in place in one step within one disk. The name is its own: with the
  // file's in it, it could be too long.
  const unfinished = join(dirname(path), `.planskriver-${randomUUID()}.tmp`);
  let isBegun = false;
  try {
    mustBeFile(path);
    const file = openSync(unfinished, "wx");
    isBegun = true;
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
  } catch (error) {
    if (isBegun) rmSync(unfinished, { force: true });
    throw error instanceof ProblemError ? error : problemError("file.unwritable", { name: path });
  }
}
