import { useMemo } from "react";
import type { PlanSummary } from "../../shared/contract.ts";
import { call } from "../app/api.ts";
import { goTo } from "../app/route.ts";
import { useNotify } from "../ui/notify.tsx";

export interface PlanActions {
  open(plan: PlanSummary): void;
  rename(plan: PlanSummary, title: string): void;
  duplicate(plan: PlanSummary): void;
  trash(plan: PlanSummary): void;
  restore(plan: PlanSummary): void;
  remove(plan: PlanSummary): void;
}

/** What can be done to a plan from the library. Failures are told of; the list follows the core's events. */
export function usePlanActions(): PlanActions {
  const notify = useNotify();
  return useMemo(() => {
    const restore = ({ id }: PlanSummary) => {
      call("library.restore", { id }).catch(notify.problem);
    };
    return {
      open: ({ id }) => goTo({ screen: "plan", planId: id }),
      rename: ({ id }, title) => {
        call("library.rename", { id, title }).catch(notify.problem);
      },
      duplicate: ({ id, title }) => {
        call("library.duplicate", { id }).then(() => notify.message(`»${title}« er duplikeret`), notify.problem);
      },
      trash: (plan) => {
        call("library.trash", { id: plan.id }).then(
          () => notify.undo(`»${plan.title}« er lagt i papirkurven`, () => restore(plan)),
          notify.problem,
        );
      },
      restore,
      remove: ({ id }) => {
        call("library.remove", { id }).catch(notify.problem);
      },
    };
  }, [notify]);
}
