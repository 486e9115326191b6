import type { Migration } from "./migration.ts";

/** `data` is JSON: the plan's theme, house style, key figures and abbreviations; what is not in it has its default. */
export const planData: Migration = {
  number: 20,
  sql: "ALTER TABLE plans ADD COLUMN data TEXT NOT NULL DEFAULT '{}'",
};
