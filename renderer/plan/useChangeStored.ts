import { useCallback, useEffect } from "react";
import type { Editor } from "slate";
import { sameValue } from "../../shared/diff/sameValue.ts";
import { mergePlans } from "../../shared/merge/mergePlans.ts";
import { planSections } from "../editor/commands/sections.ts";
import type { DerivedPlan } from "../editor/DerivedPlan.ts";
import type { OpenPlan } from "../editor/PlanContext.tsx";
import { useNotify } from "../ui/notify.tsx";
import type { PlanSession } from "./PlanSession.ts";
import { asOneStep, undoProperties } from "./propertySteps.ts";
import { takeOver } from "./takeOver.ts";
import type { OpenProperties } from "./usePlanProperties.ts";

/** How the core changes an open plan, as `OpenPlan` says. What is typed while it does is kept. */
export function useChangeStored(
  { editor, session, derived }: { editor: Editor; session: PlanSession; derived: DerivedPlan },
  { change: changeProperties, adopt }: Pick<OpenProperties, "change" | "adopt">,
): OpenPlan["changeStored"] {
  const notify = useNotify();
  useEffect(
    () => undoProperties(editor, () => derived.plan, (changed) => void changeProperties(changed).catch(notify.problem)),
    [editor, derived, changeProperties, notify],
  );
  return useCallback(
    async (change) => {
      const typedFrom = planSections(editor);
      const { before, now } = await session.changeStored(change);
      const { plan } = now;
      const shown = planSections(editor);
      const isTyped = shown !== typedFrom && !sameValue(shown, before);
      const merged = isTyped ? mergePlans({ ...plan, sections: [...before] }, { ...plan, sections: shown }, plan).plan : plan;
      asOneStep(editor, derived.plan, plan, () => takeOver(editor, merged.sections));
      if (sameValue(planSections(editor), plan.sections)) session.adopted(planSections(editor));
      else session.changed(planSections(editor));
      adopt(plan);
    },
    [editor, session, derived, adopt],
  );
}
