import { useCallback } from "react";
import type { Editor } from "slate";
import { sameValue } from "../../shared/diff/sameValue.ts";
import { mergePlans } from "../../shared/merge/mergePlans.ts";
import type { PlanProperties } from "../../shared/plan/plan.ts";
import { planSections } from "../editor/commands/sections.ts";
import type { OpenPlan } from "../editor/PlanContext.tsx";
import type { PlanSession } from "./PlanSession.ts";
import { takeOver } from "./takeOver.ts";

/** How the core changes an open plan, as `OpenPlan` says. What is typed while it does is kept. */
export function useChangeStored(
  { editor, session }: { editor: Editor; session: PlanSession },
  adopt: (properties: PlanProperties) => void,
): OpenPlan["changeStored"] {
  return useCallback(
    async (change) => {
      const typedFrom = planSections(editor);
      const { before, now } = await session.changeStored(change);
      const { plan } = now;
      const shown = planSections(editor);
      const isTyped = shown !== typedFrom && !sameValue(shown, before);
      const merged = isTyped ? mergePlans({ ...plan, sections: [...before] }, { ...plan, sections: shown }, plan).plan : plan;
      takeOver(editor, merged.sections);
      if (sameValue(planSections(editor), plan.sections)) session.adopted(planSections(editor));
      else session.changed(planSections(editor));
      adopt(plan);
    },
    [editor, session, adopt],
  );
}
