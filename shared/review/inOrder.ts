import type { Approval } from "./approval.ts";
import type { Transition } from "./transition.ts";

type Entry = Approval | Transition;

/** The order in which things were done; the id settles what bears the same moment, so that it is the same everywhere. */
export function inOrder<E extends Entry>(entries: readonly E[]): E[] {
  return entries.toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
}
