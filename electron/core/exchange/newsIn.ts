import { sameValue } from "../../../shared/diff/sameValue.ts";
import type { CommentThread } from "../../../shared/plan/comments/index.ts";

/** What people said and decided in a thread: not where it stands, which changes by itself as the text is edited. */
function saidIn({ comments, resolved, assignedTo }: CommentThread): unknown {
  return { comments, resolved, assignedTo };
}

/** Those of `threads` that are new, or in which something was said or settled since they were as in `known`. */
export function newsIn(known: readonly CommentThread[], threads: readonly CommentThread[]): CommentThread[] {
  const before = new Map(known.map((thread) => [thread.id, saidIn(thread)]));
  return threads.filter((thread) => !sameValue(before.get(thread.id), saidIn(thread)));
}
