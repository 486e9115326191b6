import type { Migration } from "./migration.ts";

/**
 * The municipality's own Word file, and former ones for taking a change back: the one in use is not `removed_at` any
 * moment. `report` is JSON (`wordTemplateReportSchema`).
 */
export const wordTemplate: Migration = {
  number: 60,
  sql: `
    CREATE TABLE word_templates (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      report TEXT NOT NULL,
      bytes BLOB NOT NULL,
      added_at TEXT NOT NULL,
      removed_at TEXT
    ) STRICT;
  `,
};
