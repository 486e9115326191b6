import { useCallback, useEffect } from "react";
import type { Editor } from "slate";
import { planSections } from "../editor/commands/sections.ts";
import type { DerivedPlan } from "../editor/DerivedPlan.ts";
import type { OpenPlan } from "../editor/PlanContext.tsx";
import { useNotify } from "../ui/notify.tsx";
import type { PlanSession } from "./PlanSession.ts";
import { asOneStep, undoProperties } from "./propertySteps.ts";
import type { OpenProperties } from "./usePlanProperties.ts";

/** How the core changes an open plan, as `OpenPlan` says. What is typed while it does is kept. */
export function useChangeStored(
  work: { editor: Editor; session: PlanSession; derived: DerivedPlan },
  { change: changeProperties, adopt }: Pick<OpenProperties, "change" | "adopt">,
): OpenPlan["changeStored"] {
  const { editor, session, derived } = work;
  const notify = useNotify();
  useEffect(
    () => undoProperties(editor, () => derived.plan, (changed) => void changeProperties(changed).catch(notify.problem)),
    [editor, derived, changeProperties, notify],
  );
  return useCallback(
    async (change) => {
      // First, since nothing may be typed between what follows.
      const { takeIn } = await import("./takeIn.ts");
      const typedFrom = planSections(editor);
      const { before, now } = await session.changeStored(change);
      const { plan } = now;
      const since = planSections(editor) === typedFrom ? typedFrom : before;
      asOneStep(editor, derived.plan, plan, () => takeIn({ editor, session }, since, plan));
      adopt(plan);
    },
    [editor, session, derived, adopt],
  );
}
