import type { PlanRecord } from "../../../shared/contract/status.ts";
import type { CommentThread } from "../../../shared/plan/comments/index.ts";
import type { Library } from "../store/openLibrary.ts";

/** What goes along with a plan, beside its text. */
export interface Beside extends PlanRecord {
  comments: CommentThread[];
}

/** What is said and decided of a plan. The versions that steps made are left out: they stand in one library only. */
export function besideOf(library: Library, planId: string): Beside {
  const { transitions, approvals } = library.status.read(planId);
  return { comments: library.comments.list(planId), transitions: transitions.map((step) => ({ ...step, version: null })), approvals };
}
