import type { OpenedPlan, PlanAt } from "../../../../shared/contract.ts";
import { createId } from "../../../../shared/plan/ids.ts";
import type { PlanStatus } from "../../../../shared/plan/plan.ts";
import { STATUS_WORDS } from "../../../../shared/plan/statusWords.ts";
import type { Person } from "../../../../shared/person.ts";
import { problemError } from "../../../../shared/problem.ts";
import { stepTo } from "../../../../shared/review/index.ts";
import type { WritableDB } from "../connection.ts";
import { readPlan } from "../readPlan.ts";
import { bumpRevision, requireRevision } from "../revision.ts";
import { keepVersion } from "../versions/keepVersion.ts";
import { addEntry, momentAfter, readEntries, TRANSITIONS } from "./records.ts";

const SET = "UPDATE plans SET status = ? WHERE id = ?";

export interface StatusChange extends PlanAt {
  to: PlanStatus;
  note: string;
  by: Person;
}

/**
 * Takes a plan to another state, keeps it as it is then, and writes down who did it, when and why. Throws `library.noSuchPlan`,
 * `library.changedElsewhere`, `status.sameState`, `text.required` where a step back has no note, or `store.damaged` for
 * `file`.
 */
export function changeStatus(db: WritableDB, { id, revision, to, note, by }: StatusChange, file: string): OpenedPlan {
  return db.transaction(() => {
    requireRevision(db, id, revision);
    const { plan } = readPlan(db, id, file);
    const step = stepTo(plan.status, to);
    if (step === null) throw problemError("status.sameState", { state: STATUS_WORDS[to] });
    if (step === "back" && note.trim() === "") throw problemError("text.required", { field: "Begrundelse" });
    const at = momentAfter(readEntries(db, TRANSITIONS, id, file).at(-1));
    db.run(SET, to, id);
    bumpRevision(db, id);
    const { id: version } = keepVersion(db, id, { kind: "state", name: STATUS_WORDS[to], by }, file);
    addEntry(db, TRANSITIONS, id, { id: createId(), from: plan.status, to, by, at, note: note.trim(), version });
    return readPlan(db, id, file);
  });
}
