import type { ReadableDB, WritableDB } from "./connection.ts";

/** How long nothing may speak of a picture before it goes, in ms. Long enough for any undo, or for a plan to come back. */
const GRACE = 24 * 60 * 60 * 1000;

const TEXT_COLUMNS = `
  SELECT tables.name AS name, columns.name AS field
  FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
  WHERE tables.type = 'table' AND tables.name NOT IN ('assets', 'migrations') AND columns.type = 'TEXT'`;
const ALL = "SELECT sha256, unused_since AS unusedSince FROM assets";
const MARK = "UPDATE assets SET unused_since = ? WHERE sha256 = ?";
const REMOVE = "DELETE FROM assets WHERE sha256 = ?";

const SHA256 = /\b[0-9a-f]{64}\b/g;

/**
 * The SHA-256 of every picture that anything in the library speaks of. Looks through all text of all tables, so that
 * nothing kept in one that is added later can lose its pictures.
 */
function mentioned(db: ReadableDB): Set<string> {
  const found = new Set<string>();
  for (const { name, field } of db.all<{ name: string; field: string }>(TEXT_COLUMNS)) {
    const holders = `SELECT "${field}" AS text FROM "${name}" WHERE instr("${field}", 'sha256') > 0`;
    for (const { text } of db.all<{ text: string }>(holders)) {
      for (const [sha256] of text.matchAll(SHA256)) found.add(sha256);
    }
  }
  return found;
}

/**
 * Removes the pictures that nothing spoke of when they were looked for a day ago or more, and does not now. To be called
 * when no plan is open, since what an author can still undo is not in the library.
 */
export function removeUnusedAssets(db: WritableDB, now = new Date()): void {
  db.transaction(() => {
    const used = mentioned(db);
    for (const { sha256, unusedSince } of db.all<{ sha256: string; unusedSince: string | null }>(ALL)) {
      if (used.has(sha256)) {
        if (unusedSince !== null) db.run(MARK, null, sha256);
      } else if (unusedSince === null) {
        db.run(MARK, now.toISOString(), sha256);
      } else if (now.getTime() - Date.parse(unusedSince) > GRACE) {
        db.run(REMOVE, sha256);
      }
    }
  });
}
