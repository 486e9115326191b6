import { problemError } from "../../../shared/problem.ts";
import type { WritableDB } from "./connection.ts";

const TRASH = "UPDATE plans SET trashed_at = coalesce(trashed_at, ?) WHERE id = ?";
const RESTORE = "UPDATE plans SET trashed_at = NULL WHERE id = ?";

/** Puts a plan in the bin; it is otherwise untouched and may still be saved. Throws `library.noSuchPlan`. */
export function trashPlan(db: WritableDB, id: string): void {
  if (db.run(TRASH, new Date().toISOString(), id) === 0) throw problemError("library.noSuchPlan");
}

/** Takes a plan out of the bin again. Throws `library.noSuchPlan`. */
export function restorePlan(db: WritableDB, id: string): void {
  if (db.run(RESTORE, id) === 0) throw problemError("library.noSuchPlan");
}
