import type { Migration } from "./migration.ts";

/**
 * The folders that plans are shared in. `content` is JSON (`boundSchema`). `shared_files` are the files there that have
 * been taken note of, each once and for good (`sharedFileSchema`), by whose subfolder they lie in and by their names.
 * `participant` has one row at most: the name of the subfolder that this library writes in, wherever it shares.
 */
export const folder: Migration = {
  number: 110,
  sql: `
    CREATE TABLE shared_folders (
      plan_id TEXT PRIMARY KEY REFERENCES plans (id) ON DELETE CASCADE,
      content TEXT NOT NULL
    ) STRICT;
    CREATE TABLE shared_files (
      plan_id TEXT NOT NULL REFERENCES shared_folders (plan_id) ON DELETE CASCADE,
      participant TEXT NOT NULL,
      name TEXT NOT NULL,
      content TEXT NOT NULL,
      PRIMARY KEY (plan_id, participant, name)
    ) STRICT;
    CREATE TABLE participant (id TEXT NOT NULL) STRICT;
  `,
};
