import { readFileSync } from "node:fs";
import { problemError } from "../../../shared/problem.ts";

/** A file the person has named, as bytes. Throws `file.missing`, `file.isFolder` or `file.unreadable`. */
export function readFileBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    switch ((error as NodeJS.ErrnoException).code) {
      case "ENOENT":
      case "ENOTDIR":
        throw problemError("file.missing", { name: path });
      case "EISDIR":
        throw problemError("file.isFolder", { name: path });
      default:
        throw problemError("file.unreadable", { name: path });
    }
  }
}
