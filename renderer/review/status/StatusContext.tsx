import { createContext, useCallback, useContext, type ReactNode } from "react";
import type { PlanRecord } from "../../../shared/contract/status.ts";
import { call } from "../../app/api.ts";
import { usePlanPart, type LoadedPart } from "../../plan/usePlanPart.ts";

const StatusContext = createContext<LoadedPart<PlanRecord> | null>(null);

/** Knows how the open plan came to its state, and who has approved what of it, for everything below. */
export function StatusProvider({ planId, children }: { planId: string; children: ReactNode }) {
  const load = useCallback(() => call("status.read", { id: planId }), [planId]);
  return <StatusContext value={usePlanPart(planId, "status", load)}>{children}</StatusContext>;
}

/** Throws outside `StatusProvider`. */
export function useStatusRecord(): LoadedPart<PlanRecord> {
  const record = useContext(StatusContext);
  if (!record) throw new Error("useStatusRecord needs a StatusProvider above it");
  return record;
}
