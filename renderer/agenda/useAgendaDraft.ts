import { useEffect, useSyncExternalStore } from "react";
import type { DerivedPlan } from "../editor/DerivedPlan.ts";
import { usePlan, type OpenPlan } from "../editor/PlanContext.tsx";
import { AgendaDraft, type AgendaDraftState } from "./AgendaDraft.ts";

/** One for each open plan, so that what could not be saved is there again when the memo is opened again. */
const draftOf = new WeakMap<DerivedPlan, AgendaDraft>();

function draftFor({ derived, change }: OpenPlan): AgendaDraft {
  const known = draftOf.get(derived);
  if (known) return known;
  const draft = new AgendaDraft({ item: () => derived.plan.agendaItem, change });
  draftOf.set(derived, draft);
  return draft;
}

/** What is being written of the memo; handed over at once when the memo or the window goes. */
export function useAgendaDraft(): { draft: AgendaDraft; state: AgendaDraftState } {
  const draft = draftFor(usePlan());
  const state = useSyncExternalStore(draft.subscribe, draft.state);
  useEffect(() => {
    const handOver = () => void draft.handOver();
    window.addEventListener("pagehide", handOver);
    window.addEventListener("blur", handOver);
    return () => {
      window.removeEventListener("pagehide", handOver);
      window.removeEventListener("blur", handOver);
      handOver();
    };
  }, [draft]);
  return { draft, state };
}
