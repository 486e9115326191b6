import type { PlanStatus } from "../plan/plan.ts";

/** Where a plan can go from a state: on towards the shelf, or back, which asks for a reason. */
interface Steps {
  forward: readonly PlanStatus[];
  back: readonly PlanStatus[];
}

/** The way of a plan through a town hall. A state may be skipped, since not every plan goes out for hearing. */
export const STEPS: Readonly<Record<PlanStatus, Steps>> = {
  draft: { forward: ["review", "hearing", "committee", "adopted", "archived"], back: [] },
  review: { forward: ["hearing", "committee", "adopted", "archived"], back: ["draft"] },
  hearing: { forward: ["committee", "adopted", "archived"], back: ["draft", "review"] },
  committee: { forward: ["adopted", "archived"], back: ["draft", "review", "hearing"] },
  adopted: { forward: ["archived"], back: ["draft", "review", "hearing", "committee"] },
  archived: { forward: [], back: ["draft", "review", "hearing", "committee", "adopted"] },
};

/** Null where no step leads from one to the other. */
export function stepTo(from: PlanStatus, to: PlanStatus): "forward" | "back" | null {
  if (STEPS[from].forward.includes(to)) return "forward";
  return STEPS[from].back.includes(to) ? "back" : null;
}

const LOCKED: ReadonlySet<PlanStatus> = new Set(["adopted", "archived"]);

/** Whether a plan in this state stands as it was decided: nothing in it changes until it is opened again. */
export function isLocked(status: PlanStatus): boolean {
  return LOCKED.has(status);
}
