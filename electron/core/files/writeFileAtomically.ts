import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { problemError } from "../../../shared/problem.ts";

/**
 * Writes a file so that `path` holds either all of `bytes`, on disk, or what it held before.
 * Throws `file.unwritable`.
 */
export function writeFileAtomically(path: string, bytes: Uint8Array): void {
  // In the same folder, since a file can only be put in place in one step within one disk. The name is its own: with the
  // file's in it, it could be too long.
  const unfinished = join(dirname(path), `.planskriver-${randomUUID()}.tmp`);
  try {
    const file = openSync(unfinished, "wx");
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
  } catch {
    rmSync(unfinished, { force: true });
    throw problemError("file.unwritable", { name: path });
  }
}
