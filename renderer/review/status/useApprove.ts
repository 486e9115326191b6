import { useCallback } from "react";
import { approvedContent, type Approval } from "../../../shared/review/index.ts";
import { call } from "../../app/api.ts";
import { usePlan } from "../../editor/PlanContext.tsx";
import { usePerson } from "../../person/PersonContext.ts";
import { useNotify } from "../../ui/notify.tsx";

type Approve = (section: string | null, decision: Approval["decision"]) => Promise<void>;

/** Decides of a section, or the whole plan under null, as it stands in the window; says so when it could not be done. */
export function useApprove(): Approve {
  const { derived, flush, properties } = usePlan();
  const { askPerson } = usePerson();
  const notify = useNotify();
  const { id } = properties;
  return useCallback(
    async (section, decision) => {
      const content = approvedContent(derived.plan, section);
      if (content === undefined || !(await askPerson())) return;
      try {
        await flush();
        await call("status.approve", { id, section, content, decision, note: "" });
      } catch (error) {
        notify.problem(error);
      }
    },
    [derived, flush, id, askPerson, notify],
  );
}
