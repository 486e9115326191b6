import type { PlanRecord } from "../../../../shared/contract/status.ts";
import type { WritableDB } from "../connection.ts";
import { readPlan } from "../readPlan.ts";
import { bumpRevision } from "../revision.ts";
import { addEntry, APPROVALS, readEntries, TRANSITIONS } from "./records.ts";

const SET = "UPDATE plans SET status = ? WHERE id = ?";

/** As `StatusStore.takeIn` says. Throws `library.noSuchPlan`, or `store.damaged` for `file`. */
export function takeInRecord(db: WritableDB, planId: string, { transitions, approvals }: PlanRecord, file: string): boolean {
  return db.transaction(() => {
    const { plan } = readPlan(db, planId, file);
    // A version stands in the library where it was made, and nowhere else.
    const steps = transitions.filter((step) => addEntry(db, TRANSITIONS, planId, { ...step, version: null }));
    const decisions = approvals.filter((approval) => addEntry(db, APPROVALS, planId, approval));
    const last = readEntries(db, TRANSITIONS, planId, file).at(-1);
    if (steps.length > 0 && last && last.to !== plan.status) {
      db.run(SET, last.to, planId);
      bumpRevision(db, planId);
    }
    return steps.length + decisions.length > 0;
  });
}
