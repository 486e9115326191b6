import type { Person } from "../person.ts";
import type { CommentThread } from "../plan/comments/index.ts";
import type { Plan } from "../plan/plan.ts";

/**
 * What one person did in a file that came back: their changes are what leads from `base` to `theirs`. Where several wrote
 * in one file they follow each other, the `theirs` of one being the `base` of the next; the first base is the plan as it
 * was sent.
 */
export interface ReturnedReview {
  by: Person;
  at: string | null;
  base: Plan;
  theirs: Plan;
  /** When each change was made, by the id that `diffPlans(base, theirs)` gives it; only what the file tells. */
  times: Readonly<Record<string, string>>;
  /** In words, what came back but could not be carried over. */
  notCarried: readonly string[];
}

/** All that a file that came back holds. `threads` are the plan's threads as they are now, those it had among them. */
export interface ReturnedFile {
  reviews: readonly ReturnedReview[];
  threads: readonly CommentThread[];
}
