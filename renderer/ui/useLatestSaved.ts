import { useCallback, useRef, useState } from "react";

export interface LatestSaved<T> {
  /** Saves `value` as soon as what was put before is saved; of several that wait, only the last. */
  put: (value: T) => void;
  /** What is not on disk yet. */
  unsaved: () => T | undefined;
  isSaved: boolean;
  /** Why the last save failed; what was to be saved is still waiting. */
  error: unknown;
  retry: () => void;
}

/** Saves one at a time, always the latest. `save` stays the same function. */
export function useLatestSaved<T extends object>(save: (value: T) => Promise<unknown>): LatestSaved<T> {
  const [isSaved, setSaved] = useState(true);
  const [error, setError] = useState<unknown>(null);
  const waiting = useRef<T>(undefined);
  const isSaving = useRef(false);

  const run = useCallback(async () => {
    if (isSaving.current) return;
    isSaving.current = true;
    try {
      while (waiting.current) {
        const saving = waiting.current;
        await save(saving);
        if (waiting.current === saving) waiting.current = undefined;
      }
      setSaved(true);
      setError(null);
    } catch (failure) {
      setError(failure);
    } finally {
      isSaving.current = false;
    }
  }, [save]);

  const put = useCallback(
    (value: T) => {
      waiting.current = value;
      setSaved(false);
      void run();
    },
    [run],
  );

  const unsaved = useCallback(() => waiting.current, []);
  const retry = useCallback(() => void run(), [run]);
  return { put, unsaved, isSaved, error, retry };
}
