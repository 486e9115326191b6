import { isSamePerson } from "../person.ts";
import type { Approval } from "./approval.ts";
import { inOrder } from "./inOrder.ts";

/** How far a section, or the whole plan, is approved as it is now. */
export interface Standing {
  /** "changed" where everything that was approved has been changed since. */
  state: "approved" | "changed" | "none";
  /** What each person who approves of it decided last, the newest first; those that cover it as it is now come before the others. */
  approvals: Approval[];
  /** Whether this one of `approvals` is of what stands there now. */
  covers: (approval: Approval) => boolean;
}

/** What `approvals` mean for the section with this id (null: the whole plan), whose `approvedContent` is `content` now. */
export function standingOf(approvals: readonly Approval[], section: string | null, content: string): Standing {
  const last: Approval[] = [];
  for (const approval of inOrder(approvals.filter((one) => one.section === section)).toReversed()) {
    if (!last.some(({ by }) => isSamePerson(by, approval.by))) last.push(approval);
  }
  const approved = last.filter(({ decision }) => decision === "approved");
  const covers = (approval: Approval): boolean => approval.content === content;
  const [covering, others] = [approved.filter(covers), approved.filter((approval) => !covers(approval))];
  const state = covering.length > 0 ? "approved" : others.length > 0 ? "changed" : "none";
  return { state, approvals: [...covering, ...others], covers };
}
