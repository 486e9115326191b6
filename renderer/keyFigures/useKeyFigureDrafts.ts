import { useEffect, useSyncExternalStore } from "react";
import type { DerivedPlan } from "../editor/DerivedPlan.ts";
import { usePlan, type OpenPlan } from "../editor/PlanContext.tsx";
import { KeyFigureDrafts, type DraftState } from "./KeyFigureDrafts.ts";

/** One for each open plan, so that what is unfinished is there again when the panel is opened again. */
const draftsOf = new WeakMap<DerivedPlan, KeyFigureDrafts>();

function draftsFor({ derived, change }: OpenPlan): KeyFigureDrafts {
  const known = draftsOf.get(derived);
  if (known) return known;
  const drafts = new KeyFigureDrafts({ figures: () => derived.plan.keyFigures, change });
  draftsOf.set(derived, drafts);
  return drafts;
}

/** What is being written in the panel; handed over at once when the panel or the window goes. */
export function useKeyFigureDrafts(): { drafts: KeyFigureDrafts; state: DraftState } {
  const drafts = draftsFor(usePlan());
  const state = useSyncExternalStore(drafts.subscribe, drafts.state);
  useEffect(() => {
    const handOver = () => void drafts.handOver();
    window.addEventListener("pagehide", handOver);
    window.addEventListener("blur", handOver);
    return () => {
      window.removeEventListener("pagehide", handOver);
      window.removeEventListener("blur", handOver);
      handOver();
    };
  }, [drafts]);
  return { drafts, state };
}
