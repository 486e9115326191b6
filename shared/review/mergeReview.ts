import type { Approval } from "./approval.ts";
import type { Transition } from "./transition.ts";

type Entry = Approval | Transition;

/** The order in which things were done; the id settles what bears the same moment, so that it is the same everywhere. */
export function inOrder<E extends Entry>(entries: readonly E[]): E[] {
  return entries.toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
}

function union<E extends Entry>(mine: readonly E[], theirs: readonly E[]): E[] {
  return inOrder([...new Map([...theirs, ...mine].map((entry) => [entry.id, entry])).values()]);
}

/** All that was decided on either side, in order. Nothing decided is ever changed, so there is nothing to disagree on. */
export function mergeApprovals(mine: readonly Approval[], theirs: readonly Approval[]): Approval[] {
  return union(mine, theirs);
}

/** Every step that was taken on either side, in order. */
export function mergeTransitions(mine: readonly Transition[], theirs: readonly Transition[]): Transition[] {
  return union(mine, theirs);
}
