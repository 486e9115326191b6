import { useSyncExternalStore } from "react";
import { onePerPlan } from "../editor/onePerPlan.ts";
import { usePlan } from "../editor/PlanContext.tsx";
import { useHandOver } from "../ui/useHandOver.ts";
import { KeyFigureDrafts, type DraftState } from "./KeyFigureDrafts.ts";

const draftsFor = onePerPlan(({ derived, change }) => new KeyFigureDrafts({ figures: () => derived.plan.keyFigures, change }));

/** What is being written in the panel; handed over at once when the panel or the window goes. */
export function useKeyFigureDrafts(): { drafts: KeyFigureDrafts; state: DraftState } {
  const drafts = draftsFor(usePlan());
  const state = useSyncExternalStore(drafts.subscribe, drafts.state);
  useHandOver(drafts);
  return { drafts, state };
}
