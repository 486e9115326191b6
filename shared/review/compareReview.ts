import { applyChanges } from "../diff/applyChanges.ts";
import { isVisible, type Change } from "../diff/change.ts";
import { diffPlans } from "../diff/diffPlans.ts";
import type { Plan } from "../plan/plan.ts";

/** What one person changed of a plan that came back: all that a reader could notice, but for its state. */
export interface Review {
  base: Plan;
  changes: readonly Change[];
}

/** A state is a step that somebody takes by name, so it never comes along with a text. */
function isDecidable(change: Change): boolean {
  return isVisible(change) && !(change.kind === "property" && change.property === "status");
}

/**
 * Finds out what was changed, to be decided on. Everything keeps the ids that `base` has for it, whatever ids it has in
 * `theirs`. Both are in normal form.
 */
export function compareReview(base: Plan, theirs: Plan): Review {
  return { base, changes: diffPlans(base, theirs).filter(isDecidable) };
}

/** What came of `base` with the changes in `ids` alone. */
export function planWith({ base, changes }: Review, ids: ReadonlySet<string>): Plan {
  const some = changes.filter(({ id }) => ids.has(id));
  return some.length === 0 ? base : applyChanges(base, some);
}
