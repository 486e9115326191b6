import { useCallback, useEffect, useState } from "react";
import type { PlanSummary } from "../../shared/contract.ts";
import { call, listen } from "../app/api.ts";

export interface LibraryState {
  /** Undefined until the first answer. Newest change first. */
  plans: PlanSummary[] | undefined;
  /** Why the last look failed; what was seen before stays in `plans`. */
  error: unknown;
  reload: () => void;
}

/** Every plan there is, those in the bin included; looks again whenever the core says that something changed. */
export function useLibrary(): LibraryState {
  const [plans, setPlans] = useState<PlanSummary[]>();
  const [error, setError] = useState<unknown>(null);

  const reload = useCallback(() => {
    call("library.list", {}).then(
      (found) => {
        setPlans(found);
        setError(null);
      },
      setError,
    );
  }, []);

  useEffect(() => {
    reload();
    return listen(({ event }) => {
      if (event === "libraryChanged") reload();
    });
  }, [reload]);

  return { plans, error, reload };
}
