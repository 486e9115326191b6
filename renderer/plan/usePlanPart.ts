import { useCallback, useEffect, useRef, useState } from "react";
import type { PlanPart } from "../../shared/contract.ts";
import { listen } from "../app/api.ts";

export interface LoadedPart<T> {
  /** Undefined until the first answer. */
  value: T | undefined;
  /** Why the last look failed; what was seen before stays in `value`. */
  error: unknown;
  reload: () => void;
}

/** What lies beside a plan's text; looks again whenever the core says that it changed. `load` stays the same function. */
export function usePlanPart<T>(planId: string, part: PlanPart, load: () => Promise<T>): LoadedPart<T> {
  const [value, setValue] = useState<T>();
  const [error, setError] = useState<unknown>(null);

  const asked = useRef(0);
  const reload = useCallback(() => {
    const turn = (asked.current += 1);
    // An answer that comes after that to a later question is out of date.
    const ifLatest = (show: () => void) => {
      if (turn === asked.current) show();
    };
    load().then(
      (loaded) =>
        ifLatest(() => {
          setValue(loaded);
          setError(null);
        }),
      (failure: unknown) => ifLatest(() => setError(failure)),
    );
  }, [load]);

  useEffect(() => {
    reload();
    return listen((event) => {
      if (event.event === "planChanged" && event.id === planId && event.part === part) reload();
    });
  }, [planId, part, reload]);

  return { value, error, reload };
}
