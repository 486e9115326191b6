import { sameValue } from "../../../../shared/diff/sameValue.ts";
import { mergeComments } from "../../../../shared/merge/mergeComments.ts";
import type { CommentThread } from "../../../../shared/plan/comments/index.ts";
import { problemError } from "../../../../shared/problem.ts";
import type { WritableDB } from "../connection.ts";
import { storesPlan } from "../readPlan.ts";
import { putComments, readComments } from "./commentRows.ts";

/** What is said of the plans. */
export interface CommentStore {
  /**
   * Every thread of a plan, those among them that were taken away (`readable` leaves them out); none for a plan there is
   * not. Throws `store.damaged`.
   */
  list(planId: string): CommentThread[];
  /**
   * Takes in threads as somebody has them now, new and changed: each is merged with what is stored of it, so that nothing
   * said meanwhile is lost, whoever writes last. Returns all threads as they are then. Throws `library.noSuchPlan`.
   */
  takeIn(planId: string, threads: readonly CommentThread[]): CommentThread[];
}

export function createCommentStore(db: WritableDB, file: string): CommentStore {
  return {
    list: (planId) => readComments(db, planId, file),
    takeIn: (planId, threads) =>
      db.transaction(() => {
        if (!storesPlan(db, planId)) throw problemError("library.noSuchPlan");
        const stored = readComments(db, planId, file);
        const merged = mergeComments(stored, threads);
        const changed = Array.from(merged.entries()).filter(([position, thread]) => !sameValue(stored[position], thread));
        putComments(db, planId, changed);
        return merged;
      }),
  };
}
