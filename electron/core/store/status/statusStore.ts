import type { OpenedPlan } from "../../../../shared/contract.ts";
import type { PlanRecord } from "../../../../shared/contract/status.ts";
import type { Approval } from "../../../../shared/review/index.ts";
import type { WritableDB } from "../connection.ts";
import { approve, type Decided } from "./approve.ts";
import { changeStatus, type StatusChange } from "./changeStatus.ts";
import { APPROVALS, readEntries, TRANSITIONS } from "./records.ts";
import { takeInRecord } from "./takeInRecord.ts";

/** How plans came to the states they are in, and who has approved what of them. It is only ever added to. */
export interface StatusStore {
  read(planId: string): PlanRecord;
  change(change: StatusChange): OpenedPlan;
  approve(decided: Decided): Approval;
  /**
   * Adds what was decided elsewhere and is not known here; the plan is then in the state that its last step led to. True
   * where anything was new.
   */
  takeIn(planId: string, record: PlanRecord): boolean;
}

/** `file` is the database, for a message about one that is damaged. */
export function createStatusStore(db: WritableDB, file: string): StatusStore {
  return {
    read: (planId) => ({
      transitions: readEntries(db, TRANSITIONS, planId, file),
      approvals: readEntries(db, APPROVALS, planId, file),
    }),
    change: (change) => changeStatus(db, change, file),
    approve: (decided) => approve(db, decided, file),
    takeIn: (planId, record) => takeInRecord(db, planId, record, file),
  };
}
