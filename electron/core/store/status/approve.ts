import { createId } from "../../../../shared/plan/ids.ts";
import { isSamePerson, type Person } from "../../../../shared/person.ts";
import { problemError } from "../../../../shared/problem.ts";
import { approvedContent, type Approval } from "../../../../shared/review/index.ts";
import type { WritableDB } from "../connection.ts";
import { readPlan } from "../readPlan.ts";
import { addEntry, APPROVALS, momentAfter, readEntries } from "./records.ts";

export interface Decided extends Pick<Approval, "section" | "content" | "decision" | "note"> {
  id: string;
  by: Person;
}

/**
 * Writes down what somebody decided of a section or the whole plan. Throws `approval.changed` where they approve of
 * something else than what is stored, so that nobody approves what they have not seen, `library.noSuchPlan`, or
 * `store.damaged` for `file`.
 */
export function approve(db: WritableDB, { id, by, section, content, decision, note }: Decided, file: string): Approval {
  return db.transaction(() => {
    const { plan } = readPlan(db, id, file);
    if (decision === "approved" && approvedContent(plan, section) !== content) throw problemError("approval.changed");
    const earlier = readEntries(db, APPROVALS, id, file);
    const own = earlier.findLast((one) => one.section === section && isSamePerson(one.by, by));
    const approval: Approval = { id: createId(), section, content, decision, by, at: momentAfter(own), note: note.trim() };
    addEntry(db, APPROVALS, id, approval);
    return approval;
  });
}
