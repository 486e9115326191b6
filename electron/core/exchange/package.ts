import type { Lineage, Snapshot } from "../../../shared/lineage/index.ts";
import type { Person } from "../../../shared/person.ts";
import type { CommentThread } from "../../../shared/plan/comments/index.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import type { Approval, Transition } from "../../../shared/review/index.ts";
import type { PlanFile } from "../assets/assets.ts";
import type { Purpose } from "./manifest.ts";

/** Everything a `.planpakke` holds. */
export interface PackageContent extends PlanFile {
  comments: readonly CommentThread[];
  approvals: readonly Approval[];
  transitions: readonly Transition[];
  purpose: Purpose;
  who: Person | null;
  when: string;
  message: string;
  /** What the plan left as; null for a copy. */
  snapshot: Snapshot | null;
  /** Where that comes from, itself among it. */
  lineage: Lineage;
  /** The plan that it was made from, so that what was changed can be told wherever it is opened. */
  base: Plan | null;
}

export { readPackage } from "./readPackage.ts";
export { writePackage } from "./writePackage.ts";
