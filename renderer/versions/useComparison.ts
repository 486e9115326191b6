import { useEffect, useState } from "react";
import type { Plan } from "../../shared/plan/plan.ts";
import { call } from "../app/api.ts";
import { usePlan } from "../editor/PlanContext.tsx";
import { comparePlans, type Comparison } from "../changes/comparePlans.ts";
import { usePlanNow } from "./usePlanNow.ts";
import type { Compared } from "./ComparedContext.ts";

interface LoadedComparison {
  /** Undefined while it is being made. */
  comparison: Comparison | undefined;
  error: unknown;
}

/** What differs between two versions, or between one and the plan as it is now; the latter follows the plan. */
export function useComparisonOf({ from, to }: Compared): LoadedComparison {
  const { id } = usePlan().properties;
  const now = usePlanNow();
  const [loaded, setLoaded] = useState<{ of: string; plans: [Plan, Plan | null] }>();
  const [error, setError] = useState<unknown>(null);
  const [made, setMade] = useState<{ a: Plan; b: Plan; comparison: Comparison }>();
  const wanted = `${from} ${to ?? ""}`;

  useEffect(() => {
    let isCurrent = true;
    const read = async (versionId: string) => (await call("versions.read", { id, versionId })).plan;
    Promise.all([read(from), to === null ? null : read(to)]).then(
      (plans) => {
        if (!isCurrent) return;
        setLoaded({ of: `${from} ${to ?? ""}`, plans });
        setError(null);
      },
      (reason: unknown) => isCurrent && setError(reason),
    );
    return () => {
      isCurrent = false;
    };
  }, [id, from, to]);

  const a = loaded?.of === wanted ? loaded.plans[0] : undefined;
  const b = loaded?.of === wanted ? (loaded.plans[1] ?? now) : undefined;
  useEffect(() => {
    if (!a || !b) return;
    // A long plan takes a moment; the view says so before that.
    const timer = setTimeout(() => setMade({ a, b, comparison: comparePlans(a, b) }));
    return () => clearTimeout(timer);
  }, [a, b]);

  return { comparison: made && made.a === a ? made.comparison : undefined, error };
}
