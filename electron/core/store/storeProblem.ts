import { dirname } from "node:path";
import Database from "better-sqlite3";
import { problemError } from "../../../shared/problem.ts";

/** Says what SQLite's error codes mean to the person; anything else is returned as it came. */
export function storeProblem(error: unknown, file: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const { code } = error;
  if (code === "SQLITE_NOTADB" || code.startsWith("SQLITE_CORRUPT")) return problemError("store.damaged", { file });
  if (code === "SQLITE_FULL") return problemError("store.full");
  if (code.startsWith("SQLITE_BUSY")) return problemError("store.locked", { folder: dirname(file) });
  // A used-up quota, as home folders on a network have, comes as a plain write error.
  const unwritable = ["SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_IOERR"];
  return unwritable.some((kind) => code.startsWith(kind)) ? problemError("file.unwritable", { name: file }) : error;
}
