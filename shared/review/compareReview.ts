import { applyChanges } from "../diff/applyChanges.ts";
import { isVisible, type Change } from "../diff/change.ts";
import { diffPlans } from "../diff/diffPlans.ts";
import type { Plan } from "../plan/plan.ts";
import { splitText, type SplitText } from "./splitText.ts";

/** What one person changed of a plan that came back: all that a reader could notice, but for its state. */
export interface Review {
  base: Plan;
  /** All that can be decided on alone: a text that was changed in several places is told as several. */
  changes: readonly Change[];
  /** As `diffPlans` tells them. */
  whole: readonly Change[];
  /** Of texts changed in several places: those, by the id of the whole change. */
  texts: ReadonlyMap<string, SplitText>;
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
  const texts = new Map<string, SplitText>();
  for (const change of whole) {
    const split = change.kind === "text" ? splitText(change) : null;
    if (split) texts.set(change.id, split);
  }
  return { base, whole, texts, changes: whole.flatMap((change): readonly Change[] => texts.get(change.id)?.edits ?? [change]) };
}

/** What came of `base` with the changes in `ids` alone. */
export function planWith({ base, whole, texts }: Review, ids: ReadonlySet<string>): Plan {
  const some = whole.flatMap((change): Change[] => {
    const split = texts.get(change.id);
    if (!split || change.kind !== "text") return ids.has(change.id) ? [change] : [];
    return split.edits.some(({ id }) => ids.has(id)) ? [{ ...change, after: split.textWith(ids) }] : [];
  });
  return some.length === 0 ? base : applyChanges(base, some);
}
