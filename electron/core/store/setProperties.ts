import type { Input, Output } from "../../../shared/contract.ts";
import { problemError } from "../../../shared/problem.ts";
import type { WritableDB } from "./connection.ts";
import { bumpRevision, requireRevision } from "./revision.ts";

const SET = "UPDATE plans SET title = ?, municipality = ?, period_from = ?, period_to = ? WHERE id = ?";
const SET_TITLE = "UPDATE plans SET title = ? WHERE id = ?";

/** Throws `library.noSuchPlan` or `library.changedElsewhere`. */
export function setProperties(db: WritableDB, change: Input<"plan.setProperties">): Output<"plan.setProperties"> {
  const { id, title, municipality, period } = change;
  return db.transaction(() => {
    requireRevision(db, id, change.revision);
    db.run(SET, title, municipality, period.from, period.to, id);
    return { revision: change.revision + 1, savedAt: bumpRevision(db, id) };
  });
}

/** As the library does it, whatever the plan's revision. Throws `library.noSuchPlan`. */
export function renamePlan(db: WritableDB, id: string, title: string): void {
  db.transaction(() => {
    if (db.run(SET_TITLE, title, id) === 0) throw problemError("library.noSuchPlan");
    bumpRevision(db, id);
  });
}
