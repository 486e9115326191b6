import { problemError } from "../../../shared/problem.ts";
import type { WritableDB } from "./connection.ts";

const REMOVE = "DELETE FROM plans WHERE id = ? AND trashed_at IS NOT NULL";

/** Deletes a plan in the bin for good. Throws `library.noSuchPlan`, also for a plan that has been taken out of it. */
export function removePlan(db: WritableDB, id: string): void {
  if (db.run(REMOVE, id) === 0) throw problemError("library.noSuchPlan");
}
