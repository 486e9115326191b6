import type { Change } from "../../../../shared/diff/change.ts";
import { sameValue } from "../../../../shared/diff/sameValue.ts";
import type { Decision } from "../../../../shared/review/index.ts";

/** Changes that were gone through, and what was decided of them by then. */
interface Decided {
  changes: readonly Change[];
  decisions: Readonly<Record<string, Decision>>;
}

/** What was decided before of `changes`, by their ids: only of those that are still the very same. The first that knows counts. */
export function carriedDecisions(changes: readonly Change[], before: readonly Decided[]): Record<string, Decision> {
  const carried = changes.flatMap((change) => {
    const same = before.flatMap(({ changes: own, decisions }) => {
      const decision = decisions[change.id];
      return decision && own.some((one) => one.id === change.id && sameValue(one, change)) ? [decision] : [];
    });
    return same.slice(0, 1).map((decision) => [change.id, decision] as const);
  });
  return Object.fromEntries(carried);
}
