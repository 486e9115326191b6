import type { CommentThread } from "../../../shared/plan/comments/index.ts";
import type { Plan } from "../../../shared/plan/plan.ts";

/** Pictures by the SHA-256 of their bytes in hex. One that a plan speaks of may be missing here. */
export type Assets = ReadonlyMap<string, Uint8Array>;

export const NO_ASSETS: Assets = new Map();

/** A plan, the pictures it shows and what is said of it: what a file holds, whether it is read or written. */
export interface PlanFile {
  plan: Plan;
  assets: Assets;
  /** Beside the plan, never in it; none where it is left out. */
  comments?: readonly CommentThread[];
}
