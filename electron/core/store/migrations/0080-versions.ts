import type { Migration } from "./migration.ts";

/**
 * Plans as they were at some moment (`versionSchema`). `at` is when the plan was like that, `kept_at` when it was last
 * found to be; `person` is JSON (`personSchema`) or null; `content` is the hash of the plan in `contents`. A piece of that
 * which was much like another when it came is deflated with that one, its `base`, as dictionary.
 */
export const versions: Migration = {
  number: 80,
  sql: `
    CREATE TABLE versions (
      id TEXT PRIMARY KEY,
      plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      at TEXT NOT NULL,
      kept_at TEXT NOT NULL,
      person TEXT,
      content TEXT NOT NULL
    ) STRICT;
    ALTER TABLE contents ADD COLUMN base TEXT;
    CREATE INDEX versions_of_plan ON versions (plan_id, at);
  `,
};
