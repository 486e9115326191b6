import type { Migration } from "./migration.ts";

/** Keeps a table's rows for as long as their plan is there: what was decided is not rewritten, by this program or any other. */
function appendOnly(table: string): string {
  const refuse = `SELECT RAISE(ABORT, '${table} are never changed');`;
  return `
    CREATE TRIGGER ${table}_not_changed BEFORE UPDATE ON ${table} BEGIN ${refuse} END;
    CREATE TRIGGER ${table}_not_removed BEFORE DELETE ON ${table}
      WHEN EXISTS (SELECT 1 FROM plans WHERE id = OLD.plan_id) BEGIN ${refuse} END;
    CREATE TRIGGER ${table}_not_replaced BEFORE INSERT ON ${table}
      WHEN EXISTS (SELECT 1 FROM ${table} WHERE plan_id = NEW.plan_id AND id = NEW.id) BEGIN ${refuse} END;
  `;
}

/**
 * Every step of a plan from state to state, and every approval, one row each; `content` is JSON as in
 * `transitionSchema` and `approvalSchema`. Removing a plan for good removes them with it.
 */
export const status: Migration = {
  number: 120,
  sql: `
    CREATE TABLE transitions (
      plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
      id TEXT NOT NULL,
      at TEXT NOT NULL,
      content TEXT NOT NULL,
      PRIMARY KEY (plan_id, id)
    ) STRICT;

    CREATE TABLE approvals (
      plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
      id TEXT NOT NULL,
      at TEXT NOT NULL,
      content TEXT NOT NULL,
      PRIMARY KEY (plan_id, id)
    ) STRICT;
    ${appendOnly("transitions")}
    ${appendOnly("approvals")}
  `,
};
