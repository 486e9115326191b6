import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { ExportChoice } from "../../shared/exportChoice.ts";
import { call } from "../app/api.ts";
import { fromBase64 } from "../ui/fromBase64.ts";
import { useDerived } from "../editor/PlanContext.tsx";
import { makeFile } from "./makeFile.ts";
import { WordFile, type WordFileContent, type WordFileState } from "./WordFile.ts";

/** How long nothing must change before the file is made, in ms: whoever chooses goes past what they do not want. */
const SETTLED = 350;

export interface WordFileInUse {
  state: WordFileState;
  /** The file of the plan as it is and of what is chosen; made where it is not made yet. */
  ask: () => Promise<WordFileContent>;
  cancel: () => void;
  retry: () => void;
  forget: () => void;
}

/** Keeps the Word file of `choice` up with the plan while someone looks. `beforeExport` as in `ExportView`. */
export function useWordFile(planId: string, choice: ExportChoice, beforeExport: () => Promise<void>): WordFileInUse {
  const [file] = useState(() => new WordFile());
  const state = useSyncExternalStore(file.subscribe, file.state);
  const plan = useDerived((derived) => derived.plan);

  const ask = useCallback(
    () =>
      file.ask(JSON.stringify(choice), plan, async (options) => {
        await beforeExport();
        const made = await makeFile(planId, choice, options);
        const { bytes } = await call("export.read", { jobId: made.jobId });
        return { ...made, bytes: fromBase64(bytes) };
      }),
    [file, choice, plan, planId, beforeExport],
  );
  const retry = useCallback(() => void ask().catch(() => undefined), [ask]);

  useEffect(() => {
    const timer = setTimeout(retry, file.state().file ? SETTLED : 0);
    return () => clearTimeout(timer);
  }, [retry, file]);

  // In development effects run twice; what the first clean-up stops, the second run starts again.
  useEffect(() => () => file.close(), [file]);

  return useMemo(() => ({ state, ask, cancel: () => file.cancel(), retry, forget: () => file.forget() }), [state, ask, retry, file]);
}
