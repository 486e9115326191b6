import { useCallback } from "react";
import type { PlanStatus } from "../../../shared/plan/plan.ts";
import { problemError } from "../../../shared/problem.ts";
import { call } from "../../app/api.ts";
import { usePlan } from "../../editor/PlanContext.tsx";
import { usePerson } from "../../person/PersonContext.ts";

/** Takes the open plan to another state, under the name of whoever is asked for it. Rejects with a `ProblemError`. */
export function useStep(): (to: PlanStatus, note: string) => Promise<void> {
  const { changeStored } = usePlan();
  const { askPerson } = usePerson();
  return useCallback(
    async (to, note) => {
      if (!(await askPerson())) throw problemError("person.unknown");
      await changeStored((at) => call("status.change", { ...at, to, note }));
    },
    [changeStored, askPerson],
  );
}
