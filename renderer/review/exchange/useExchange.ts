import { useCallback, useEffect, useState } from "react";
import type { Output } from "../../../shared/contract.ts";
import type { Change } from "../../../shared/diff/change.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { call, listen } from "../../app/api.ts";
import { usePlan } from "../../editor/PlanContext.tsx";
import { usePlanPart, type LoadedPart } from "../../plan/usePlanPart.ts";
import { usePlanNow } from "../../versions/usePlanNow.ts";

export type ExchangeState = Output<"exchange.state">;
export type Reviewing = NonNullable<ExchangeState["reviewing"]>;

/** What was sent of the open plan, and whether it is somebody else's; kept up with what is said and approved too. */
export function useExchange(): LoadedPart<ExchangeState> {
  const { id } = usePlan().properties;
  const load = useCallback(() => call("exchange.state", { id }), [id]);
  const loaded = usePlanPart(id, "incoming", load);
  const { reload } = loaded;
  useEffect(
    () => listen((event) => event.event === "planChanged" && event.id === id && (event.part === "comments" || event.part === "status") && reload()),
    [id, reload],
  );
  return loaded;
}

/** How long after the last key the changes are told anew, in ms: comparing a long plan takes a moment. */
const COMPARE_AFTER = 700;

/** What was changed in the open plan since `base`, as it stands in the window; undefined until it is known. */
export function useChangesSince(base: Plan | undefined): readonly Change[] | undefined {
  const now = usePlanNow();
  const [found, setFound] = useState<{ base: Plan; changes: readonly Change[] }>();
  useEffect(() => {
    if (!base) return;
    let isCurrent = true;
    const compare = async () => {
      const { compareReview } = await import("../../../shared/review/compareReview.ts");
      if (isCurrent) setFound({ base, changes: compareReview(base, now).changes });
    };
    const timer = setTimeout(() => void compare(), COMPARE_AFTER);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [base, now]);
  return found && found.base === base ? found.changes : undefined;
}
