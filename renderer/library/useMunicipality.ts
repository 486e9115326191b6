import { useCallback, useEffect, useRef, useState } from "react";
import type { Municipality } from "../../shared/municipality.ts";
import { call, listen } from "../app/api.ts";

export interface MunicipalityState {
  /** Undefined until the first answer. */
  municipality: Municipality | undefined;
  /** Whether everything shown is on disk. */
  isSaved: boolean;
  /** Why it could not be read or saved. What was changed is still shown. */
  error: unknown;
  /** Shows the change at once and saves it. */
  change: (changed: Partial<Municipality>) => void;
  /** Reads or saves again after an error. */
  retry: () => void;
}

/** The municipality's own name, look and house style; one save at a time, always of the latest. */
export function useMunicipality(): MunicipalityState {
  const [municipality, setMunicipality] = useState<Municipality>();
  const [isSaved, setSaved] = useState(true);
  const [error, setError] = useState<unknown>(null);
  const shown = useRef<Municipality>(undefined);
  const unsaved = useRef<Municipality | null>(null);
  const isSaving = useRef(false);

  const save = useCallback(async () => {
    if (isSaving.current) return;
    isSaving.current = true;
    try {
      while (unsaved.current) {
        const saving = unsaved.current;
        await call("settings.change", { municipality: saving });
        if (unsaved.current === saving) unsaved.current = null;
      }
      setSaved(true);
      setError(null);
    } catch (failure) {
      setError(failure);
    } finally {
      isSaving.current = false;
    }
  }, []);

  const read = useCallback(() => {
    call("settings.get", {}).then(
      (settings) => {
        if (unsaved.current) return;
        shown.current = settings.municipality;
        setMunicipality(shown.current);
        setError(null);
      },
      setError,
    );
  }, []);

  useEffect(() => {
    read();
    return listen(({ event }) => event === "libraryChanged" && read());
  }, [read]);

  const change = useCallback(
    (changed: Partial<Municipality>) => {
      if (!shown.current) return;
      shown.current = { ...shown.current, ...changed };
      unsaved.current = shown.current;
      setMunicipality(shown.current);
      setSaved(false);
      void save();
    },
    [save],
  );

  return { municipality, isSaved, error, change, retry: () => (unsaved.current ? void save() : read()) };
}
