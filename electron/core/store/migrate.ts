import { createHash } from "node:crypto";
import { problemError } from "../../../shared/problem.ts";
import type { ReadableDB, WritableDB } from "./connection.ts";
import type { Migration } from "./migrations/migration.ts";

interface Applied {
  number: number;
  sha256: string;
}

const CREATE_LOG = `CREATE TABLE migrations (
  number INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL
) STRICT`;
const LOG = "INSERT INTO migrations (number, sha256, applied_at) VALUES (?, ?, ?)";
const HAS_LOG = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'";
const LIST = "SELECT number, sha256 FROM migrations ORDER BY number";

function hash({ sql }: Migration): string {
  return createHash("sha256").update(sql).digest("hex");
}

/** Whether anything has been stored here yet. */
export function isNew(db: ReadableDB): boolean {
  return db.first(HAS_LOG) === undefined;
}

/**
 * The migrations that `db` still lacks, found without changing anything.
 * Throws `store.newerDatabase` where a newer program has been at work, and `store.migrationChanged` where an applied
 * migration is not the one this program knows.
 */
export function pendingMigrations(db: ReadableDB, migrations: readonly Migration[]): Migration[] {
  const applied = isNew(db) ? [] : db.all<Applied>(LIST);
  const supported = Math.max(0, ...migrations.map(({ number }) => number));
  const newest = Math.max(0, ...applied.map(({ number }) => number));
  if (newest > supported) throw problemError("store.newerDatabase", { version: newest, supported });
  for (const { number, sha256 } of applied) {
    const known = migrations.find((migration) => migration.number === number);
    if (!known || hash(known) !== sha256) throw problemError("store.migrationChanged", { version: number });
  }
  return migrations.filter(({ number }) => !applied.some((row) => row.number === number));
}

/** Applies `pending` as one: a failure leaves the database as it was. */
export function migrate(db: WritableDB, pending: readonly Migration[]): void {
  db.transaction(() => {
    if (isNew(db)) db.script(CREATE_LOG);
    for (const migration of pending) {
      db.script(migration.sql);
      db.run(LOG, migration.number, hash(migration), new Date().toISOString());
    }
  });
}
