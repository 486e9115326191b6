import { applyChanges } from "../diff/applyChanges.ts";
import { isVisible, type Change } from "../diff/change.ts";
import { diffPlans } from "../diff/diffPlans.ts";
import type { Plan } from "../plan/plan.ts";
import { splitList } from "./splitList.ts";
import { splitText, type SplitChange } from "./splitText.ts";

/** What one person changed of a plan that came back: all that a reader could notice, but for its state. */
export interface Review {
  base: Plan;
  /** All that can be decided on alone: a text that was changed in several places is told as several, and so is a list of figures. */
  changes: readonly Change[];
  /** As `diffPlans` tells them. */
  whole: readonly Change[];
  /** Those of them that are several, by the id of the whole change. */
  splits: ReadonlyMap<string, SplitChange>;
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
  const whole = diffPlans(base, theirs).filter(isDecidable);
  const splits = new Map<string, SplitChange>();
  for (const change of whole) {
    const split = change.kind === "text" ? splitText(change) : change.kind === "property" ? splitList(change) : null;
    if (split) splits.set(change.id, split);
  }
  return { base, whole, splits, changes: whole.flatMap((change): readonly Change[] => splits.get(change.id)?.edits ?? [change]) };
}

/** What came of `base` with the changes in `ids` alone. */
export function planWith({ base, whole, splits }: Review, ids: ReadonlySet<string>): Plan {
  const some = whole.flatMap((change): Change[] => {
    const split = splits.get(change.id);
    if (!split) return ids.has(change.id) ? [change] : [];
    return split.edits.some(({ id }) => ids.has(id)) ? [split.changeWith(ids)] : [];
  });
  return some.length === 0 ? base : applyChanges(base, some);
}
