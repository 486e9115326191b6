import type { Migration } from "./migration.ts";

/** A comment and its replies, one row each thread; `content` is JSON as in `commentThreadSchema`. */
export const comments: Migration = {
  number: 50,
  sql: `
    CREATE TABLE comment_threads (
      plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
      id TEXT NOT NULL,
      position INTEGER NOT NULL,
      content TEXT NOT NULL,
      PRIMARY KEY (plan_id, id)
    ) STRICT;
  `,
};
