import { createContext, useContext, useSyncExternalStore, type ReactNode } from "react";
import type { ChangedProperties, OpenedPlan, PlanAt } from "../../shared/contract.ts";
import type { TemplateMeta } from "../../shared/plan/ownTemplate.ts";
import type { PlanProperties } from "../../shared/plan/plan.ts";
import type { Template } from "../../shared/plan/template.ts";
import { isLocked } from "../../shared/review/steps.ts";
import type { DerivedPlan } from "./DerivedPlan.ts";

/** What every part of an open plan's screen may need. Its identity holds while the plan's text changes. */
export interface OpenPlan {
  derived: DerivedPlan;
  properties: PlanProperties;
  /**
   * Changes what the plan has beside its text: shown at once, saved in the background. Rejects with a `ProblemError`
   * when it could not be saved; it is then shown as it was before.
   */
  change: (changed: ChangedProperties) => Promise<void>;
  /**
   * Has the core change the plan as it stands on disk, and shows what came of it as one step that can be undone. Rejects
   * with a `ProblemError`; nothing has changed then.
   */
  changeStored: (change: (at: PlanAt) => Promise<OpenedPlan>) => Promise<void>;
  /** Resolves when everything written is on disk. */
  flush: () => Promise<void>;
  /** The template the plan was made from, where it is on this machine. */
  template: Template | undefined;
  /** Set where what is open is no plan but a template that is being written. */
  asTemplate: TemplateMeta | null;
  /** Opens the panel of key figures on the one with this id, ready to be written in. */
  editKeyFigure: (figureId: string) => void;
  /** Opens the panel of comments, on this thread where one is given. */
  showComments: (threadId?: string) => void;
}

const PlanContext = createContext<OpenPlan | null>(null);
/** Apart, so that the thousands of blocks that only read something derived sleep through a change of colours. */
const DerivedContext = createContext<DerivedPlan | null>(null);

export function PlanProvider({ value, children }: { value: OpenPlan; children: ReactNode }) {
  return (
    <PlanContext value={value}>
      <DerivedContext value={value.derived}>{children}</DerivedContext>
    </PlanContext>
  );
}

export function usePlan(): OpenPlan {
  const plan = useContext(PlanContext);
  if (!plan) throw new Error("usePlan outside a PlanProvider");
  return plan;
}

/** Whether the plan stands as it was decided, and may only be read. */
export function useIsLocked(): boolean {
  return isLocked(usePlan().properties.status);
}

/** Everything derived, to be asked when something happens. Never re-renders. */
function useDerivedPlan(): DerivedPlan {
  const derived = useContext(DerivedContext);
  if (!derived) throw new Error("useDerivedPlan outside a PlanProvider");
  return derived;
}

/** Reads something derived; re-renders only when it is no longer the same. */
export function useDerived<T>(read: (derived: DerivedPlan) => T): T {
  const derived = useDerivedPlan();
  return useSyncExternalStore(derived.subscribe, () => read(derived));
}
