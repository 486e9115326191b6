import type { ReadableDB, WritableDB } from "../connection.ts";
import { piecesOf } from "./keptPlan.ts";
import { basesOf } from "./pieces.ts";

/**
 * Everywhere a kept plan may be spoken of: all text of all tables, those that are added later among them, but for those
 * that hold the plans themselves, which are long and speak of pictures only.
 */
const TEXT_COLUMNS = `
  SELECT tables.name AS name, columns.name AS field
  FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
  WHERE tables.type = 'table' AND columns.type = 'TEXT'
    AND tables.name NOT IN ('assets', 'contents', 'migrations', 'places', 'plans', 'sections')`;
const ALL = "SELECT sha256 FROM contents";
const REMOVE = "DELETE FROM contents WHERE sha256 = ?";

const SHA256 = /\b[0-9a-f]{64}\b/g;

/** All that is spoken of, all that it is made of and all that those are told by. */
function spokenOf(db: ReadableDB): Set<string> {
  const found = new Set<string>();
  for (const { name, field } of db.all<{ name: string; field: string }>(TEXT_COLUMNS)) {
    const holders = `SELECT "${field}" AS text FROM "${name}" WHERE length("${field}") >= 64`;
    for (const { text } of db.all<{ text: string }>(holders)) {
      for (const [hash] of text.matchAll(SHA256)) {
        if (found.has(hash)) continue;
        found.add(hash);
        for (const piece of piecesOf(db, hash)) {
          found.add(piece);
          for (const base of basesOf(db, piece)) found.add(base);
        }
      }
    }
  }
  return found;
}

/** Removes what is left of plans that were kept but that nothing speaks of any more. */
export function removeUnusedContents(db: WritableDB): void {
  db.transaction(() => {
    const used = spokenOf(db);
    for (const { sha256 } of db.all<{ sha256: string }>(ALL)) if (!used.has(sha256)) db.run(REMOVE, sha256);
  });
}
