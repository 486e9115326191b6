import type { Migration } from "./migration.ts";

/**
 * Pictures, kept once by content. `unused_since` is when nothing in the library was first found to speak of the picture,
 * and null while something does.
 */
export const assets: Migration = {
  number: 30,
  sql: `
    CREATE TABLE assets (
      sha256 TEXT PRIMARY KEY,
      type TEXT NOT NULL,
      width INTEGER NOT NULL,
      height INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      unused_since TEXT
    ) STRICT;
  `,
};
