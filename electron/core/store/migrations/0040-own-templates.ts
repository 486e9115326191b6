import type { Migration } from "./migration.ts";

/**
 * A template of one's own is kept as a plan, so that it is written, saved and restored like one. `as_template` is JSON
 * (`templateMetaSchema`): what it is called and described as; NULL for every plan that is no template.
 * `settings` holds one JSON value per name (`settingsSchema`); a name that is not there has its default.
 */
export const ownTemplates: Migration = {
  number: 40,
  sql: `
    ALTER TABLE plans ADD COLUMN as_template TEXT;
    CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  `,
};
