import { useCallback, useState } from "react";
import type { ChangedProperties, OpenedPlan } from "../../shared/contract.ts";
import type { DerivedFrom, DerivedPlan } from "../editor/DerivedPlan.ts";
import type { OpenPlan } from "../editor/PlanContext.tsx";
import type { PlanProperties } from "../../shared/plan/plan.ts";
import type { PlanSession } from "./PlanSession.ts";
import { UnsavedProperties } from "./UnsavedProperties.ts";

interface Work {
  derived: DerivedPlan;
  session: PlanSession;
}

export interface OpenProperties extends Pick<OpenPlan, "properties" | "change"> {
  /** Shows properties that are on disk already. */
  adopt: (properties: PlanProperties) => void;
}

/** What an open plan has beside its text, and the way to change it, as `OpenPlan` says. */
export function usePlanProperties({ derived, session }: Work, { plan }: OpenedPlan): OpenProperties {
  const [properties, setProperties] = useState<OpenPlan["properties"]>(plan);
  const [unsaved] = useState(() => new UnsavedProperties(plan));
  const change = useCallback(
    async (changed: ChangedProperties) => {
      const show = (shown: ChangedProperties) => {
        setProperties((current) => ({ ...current, ...shown }) as OpenPlan["properties"]);
        derived.update(shown as Partial<DerivedFrom>);
      };
      const own = unsaved.begin(changed);
      show(changed);
      try {
        await session.setProperties(changed);
        own.saved();
      } catch (error) {
        show(own.refused());
        throw error;
      }
    },
    [derived, session, unsaved],
  );
  const adopt = useCallback(
    (stored: PlanProperties) => {
      unsaved.adopt(stored);
      setProperties(stored);
      derived.update(stored);
    },
    [derived, unsaved],
  );
  return { properties, change, adopt };
}
