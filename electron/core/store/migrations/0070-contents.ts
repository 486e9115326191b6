import type { Migration } from "./migration.ts";

/**
 * Plans as they were at some moment, in pieces: one for each section and one for the plan, which names its sections. A
 * piece is kept once under the `contentHash` of what it holds, however many plans share it. `bytes` is deflated JSON;
 * `assets` names the pictures it shows, since nothing looks for them in there.
 */
export const contents: Migration = {
  number: 70,
  sql: `
    CREATE TABLE contents (
      sha256 TEXT PRIMARY KEY,
      bytes BLOB NOT NULL,
      assets TEXT
    ) STRICT;
  `,
};
