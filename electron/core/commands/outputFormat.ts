import { statSync } from "node:fs";
import { extname } from "node:path";
import type { ExportFormat } from "../../../shared/exportChoice.ts";
import { problemError } from "../../../shared/problem.ts";

/** ".docx, .md eller .json" */
function listEndings(formats: readonly string[]): string {
  const endings = formats.map((format) => `.${format}`);
  return endings.length < 2 ? endings.join("") : `${endings.slice(0, -1).join(", ")} eller ${endings.at(-1)}`;
}

function isFolder(path: string): boolean {
  return /[\\/]$/.test(path) || (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);
}

/** The format that a path's ending asks for, one of `accepted`. Throws `file.isFolder`, `file.noEnding` or `file.unknownType`. */
export function formatFromPath<F extends ExportFormat>(path: string, accepted: readonly F[]): F {
  const ending = extname(path).slice(1).toLowerCase();
  const format = accepted.find((candidate) => candidate === ending);
  if (!format && isFolder(path)) throw problemError("file.isFolder", { name: path });
  if (ending === "") throw problemError("file.noEnding", { name: path, accepted: listEndings(accepted) });
  if (!format) throw problemError("file.unknownType", { name: path, accepted: listEndings(accepted) });
  return format;
}
