import type { DerivedPlan } from "./DerivedPlan.ts";
import type { OpenPlan } from "./PlanContext.tsx";

/** Makes one for each open plan, so that what is unfinished in it is there again when its view is opened again. */
export function onePerPlan<T>(make: (plan: OpenPlan) => T): (plan: OpenPlan) => T {
  const made = new WeakMap<DerivedPlan, { value: T }>();
  return (plan) => {
    const known = made.get(plan.derived) ?? { value: make(plan) };
    made.set(plan.derived, known);
    return known.value;
  };
}
