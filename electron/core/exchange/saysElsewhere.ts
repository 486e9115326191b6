import type { CommentThread } from "../../../shared/plan/comments/index.ts";

/**
 * Whether any of `threads` holds a comment that stands in another thread of `known`. No program moves one, so that
 * somebody has tampered with it; and what is sent with one comment in two places is refused wherever it is opened.
 */
export function saysElsewhere(known: readonly CommentThread[], threads: readonly CommentThread[]): boolean {
  const threadOf = new Map(known.flatMap(({ id, comments }) => comments.map((comment) => [comment.id, id] as const)));
  return threads.some(({ id, comments }) => comments.some((comment) => (threadOf.get(comment.id) ?? id) !== id));
}
