import type { Migration } from "./migration.ts";

/**
 * A plan is its properties in `plans` and one row per section, so that a keystroke writes one section and moving one
 * writes no content. `content` and `focus_areas` are JSON as in the document model, `version` the model's version.
 * Moments are ISO 8601 in UTC. `last_save_*` is the answer to the last save, given again when that save is repeated.
 */
export const plans: Migration = {
  number: 10,
  sql: `
    CREATE TABLE plans (
      id TEXT PRIMARY KEY,
      version INTEGER NOT NULL,
      title TEXT NOT NULL,
      municipality TEXT NOT NULL,
      period_from INTEGER NOT NULL,
      period_to INTEGER NOT NULL,
      template TEXT,
      status TEXT NOT NULL,
      focus_areas TEXT NOT NULL,
      revision INTEGER NOT NULL,
      last_save_id TEXT,
      last_save_revision INTEGER,
      last_save_at TEXT,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;

    CREATE TABLE sections (
      plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
      id TEXT NOT NULL,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      content TEXT NOT NULL,
      PRIMARY KEY (plan_id, id)
    ) STRICT;

    CREATE TABLE places (
      plan_id TEXT PRIMARY KEY REFERENCES plans (id) ON DELETE CASCADE,
      place TEXT NOT NULL
    ) STRICT;
  `,
};
