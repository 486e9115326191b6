import { withAncestors } from "../../../shared/lineage/index.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import type { Library } from "../store/openLibrary.ts";

/** The plan that a review copy was made from: what came last of those whose plan it is, and is taken in. Null for a plan of one's own. */
export function reviewedFrom(library: Library, planId: string): Plan | null {
  const copy = library.sendings.reviewCopy(planId);
  if (!copy) return null;
  const lineage = library.lineage.lineage(planId);
  const taken = withAncestors(library.lineage.heads(planId), lineage);
  const last = copy.received.findLast((id) => taken.has(id));
  return library.kept(lineage.find(({ id }) => id === last)?.content ?? "") ?? null;
}
