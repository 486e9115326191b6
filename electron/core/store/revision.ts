import { problemError } from "../../../shared/problem.ts";
import type { ReadableDB, WritableDB } from "./connection.ts";

const REVISION = "SELECT revision FROM plans WHERE id = ?";
const BUMP = "UPDATE plans SET revision = revision + 1, changed_at = ? WHERE id = ?";

/** Throws `library.noSuchPlan`, or `library.changedElsewhere` where `revision` is not the stored one. */
export function requireRevision(db: ReadableDB, id: string, revision: number): void {
  const stored = db.first<{ revision: number }>(REVISION, id);
  if (!stored) throw problemError("library.noSuchPlan");
  if (stored.revision !== revision) throw problemError("library.changedElsewhere");
}

/** Marks the plan as changed now; returns the moment. */
export function bumpRevision(db: WritableDB, id: string): string {
  const now = new Date().toISOString();
  db.run(BUMP, now, id);
  return now;
}
