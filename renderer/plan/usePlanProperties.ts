import { useCallback, useState } from "react";
import type { ChangedProperties, OpenedPlan } from "../../shared/contract.ts";
import type { DerivedFrom, DerivedPlan } from "../editor/DerivedPlan.ts";
import type { OpenPlan } from "../editor/PlanContext.tsx";
import type { PlanSession } from "./PlanSession.ts";
import { UnsavedProperties } from "./UnsavedProperties.ts";

interface Work {
  derived: DerivedPlan;
  session: PlanSession;
}

/** What an open plan has beside its text, and the way to change it, as `OpenPlan` says. */
export function usePlanProperties({ derived, session }: Work, { plan }: OpenedPlan): Pick<OpenPlan, "properties" | "change"> {
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
  return { properties, change };
}
