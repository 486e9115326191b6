import { useSyncExternalStore } from "react";
import { onePerPlan } from "../editor/onePerPlan.ts";
import { usePlan } from "../editor/PlanContext.tsx";
import { useHandOver } from "../ui/useHandOver.ts";
import { AgendaDraft, type AgendaDraftState } from "./AgendaDraft.ts";

const draftFor = onePerPlan(({ derived, change }) => new AgendaDraft({ item: () => derived.plan.agendaItem, change }));

/** What is being written of the memo; handed over at once when the memo or the window goes. */
export function useAgendaDraft(): { draft: AgendaDraft; state: AgendaDraftState } {
  const draft = draftFor(usePlan());
  const state = useSyncExternalStore(draft.subscribe, draft.state);
  useHandOver(draft);
  return { draft, state };
}
