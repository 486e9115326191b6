import { useMemo } from "react";
import { PLAN_FORMAT, PLAN_VERSION, type Plan } from "../../shared/plan/plan.ts";
import { useDerived } from "../editor/PlanContext.tsx";

/** The plan as it stands in the window, its latest text included. */
export function usePlanNow(): Plan {
  const plan = useDerived((derived) => derived.plan);
  return useMemo(() => ({ ...plan, format: PLAN_FORMAT, version: PLAN_VERSION }), [plan]);
}
