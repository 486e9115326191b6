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
  if (code.startsWith("SQLITE_CANTOPEN") || code.startsWith("SQLITE_READONLY")) {
    return problemError("file.unwritable", { name: file });
  }
  return error;
}
