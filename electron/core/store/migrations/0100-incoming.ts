import type { Migration } from "./migration.ts";

/**
 * How a plan has gone from hand to hand. All of a plan's rows go when it is deleted for good.
 *
 * `snapshots` are the plans that left somebody's laptop, as far as they are known here (`snapshotSchema`; `parents` is a
 * JSON list of ids, some of which may be unknown). `heads` are those that the plan as it stands has taken in.
 * `incoming` is what came back (`incomingSchema`): `content` is JSON of all but the decisions, which change.
 * `sendings` is what was sent from here (`sendingSchema`), never changed.
 * `review_copies` tells the plans that are somebody else's, here to be read (`reviewCopySchema`).
 */
export const incoming: Migration = {
  number: 100,
  sql: `
    CREATE TABLE snapshots (
      plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
      id TEXT NOT NULL,
      content TEXT NOT NULL,
      parents TEXT NOT NULL,
      PRIMARY KEY (plan_id, id)
    ) STRICT;
    CREATE TABLE heads (
      plan_id TEXT NOT NULL,
      snapshot TEXT NOT NULL,
      PRIMARY KEY (plan_id, snapshot),
      FOREIGN KEY (plan_id, snapshot) REFERENCES snapshots (plan_id, id) ON DELETE CASCADE
    ) STRICT;
    CREATE TABLE incoming (
      plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
      id TEXT NOT NULL,
      received_at TEXT NOT NULL,
      content TEXT NOT NULL,
      decisions TEXT NOT NULL,
      pending INTEGER NOT NULL,
      superseded_by TEXT,
      PRIMARY KEY (plan_id, id)
    ) STRICT;
    CREATE TABLE sendings (
      id INTEGER PRIMARY KEY,
      plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
      content TEXT NOT NULL
    ) STRICT;
    CREATE INDEX sendings_of_plan ON sendings (plan_id);
    CREATE TABLE review_copies (
      plan_id TEXT PRIMARY KEY REFERENCES plans (id) ON DELETE CASCADE,
      content TEXT NOT NULL
    ) STRICT;
  `,
};
