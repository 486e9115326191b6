import { canonicalJson } from "../canonicalJson.ts";
import type { Comment, CommentThread } from "../plan/comments/index.ts";

type Moment = string | null;

/** Never is before everything. */
function timeOf(moment: Moment): number {
  return moment === null ? Number.NEGATIVE_INFINITY : Date.parse(moment);
}

function compareTimes(a: Moment, b: Moment): number {
  const [x, y] = [timeOf(a), timeOf(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/**
 * The one of two that was changed last; `times` are its moments, the weightiest first. Where they tell nothing, what the
 * two say decides, so that every laptop chooses the same.
 */
function latest<T>(a: T, b: T, times: (one: T) => readonly Moment[]): T {
  const others = times(b);
  for (const [index, moment] of times(a).entries()) {
    const order = compareTimes(moment, others[index] ?? null);
    if (order !== 0) return order > 0 ? a : b;
  }
  return canonicalJson(a) >= canonicalJson(b) ? a : b;
}

function byMoment(a: { at: string; id: string }, b: { at: string; id: string }): number {
  return compareTimes(a.at, b.at) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function joined<T extends { id: string }>(a: readonly T[], b: readonly T[], join: (one: T, other: T) => T): T[] {
  const all = new Map(a.map((one) => [one.id, one]));
  for (const one of b) {
    const other = all.get(one.id);
    all.set(one.id, other ? join(other, one) : one);
  }
  return [...all.values()];
}

const lastSaid = (a: Comment, b: Comment): Comment => latest(a, b, ({ changedAt, at }) => [changedAt ?? at]);

const placeOf = ({ anchor, about, placedAt, movedAt }: CommentThread) => ({ anchor, about, placedAt, movedAt });
const outcomeOf = ({ resolved, resolvedBy, resolvedAt }: CommentThread) => ({ resolved, resolvedBy, resolvedAt });
const taskOf = ({ assignedTo, assignedAt }: CommentThread) => ({ assignedTo, assignedAt });

/** One thread as two have it: all that was said in it, and of what can change the latest. */
function mergeThread(a: CommentThread, b: CommentThread): CommentThread {
  // What was said first stays first, whatever the clocks of those who answered it say.
  const [first] = [...a.comments.slice(0, 1), ...b.comments.slice(0, 1)].toSorted(byMoment);
  const comments = joined(a.comments, b.comments, lastSaid).toSorted((one, other) =>
    one.id === first?.id ? -1 : other.id === first?.id ? 1 : byMoment(one, other),
  );
  return {
    ...a,
    ...latest(placeOf(a), placeOf(b), ({ placedAt, movedAt }) => [placedAt, movedAt]),
    ...latest(outcomeOf(a), outcomeOf(b), ({ resolvedAt }) => [resolvedAt]),
    ...latest(taskOf(a), taskOf(b), ({ assignedAt }) => [assignedAt]),
    comments,
  };
}

function threadOrder(a: CommentThread, b: CommentThread): number {
  const [first, other] = [a.comments[0], b.comments[0]];
  return first && other ? byMoment(first, other) : 0;
}

/**
 * What was said on either side, in one: every thread and every reply, each with what was changed last. No base is needed:
 * what somebody took away says so itself. In whatever order and however often laptops exchange, all end with the same.
 */
export function mergeComments(mine: readonly CommentThread[], theirs: readonly CommentThread[]): CommentThread[] {
  return joined(mine, theirs, mergeThread).toSorted(threadOrder);
}
