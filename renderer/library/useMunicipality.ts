import { useCallback, useEffect, useRef, useState } from "react";
import type { Municipality } from "../../shared/municipality.ts";
import { call, listen } from "../app/api.ts";
import { useLatestSaved } from "../ui/useLatestSaved.ts";

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

const save = (municipality: Municipality) => call("settings.change", { municipality });

/** The municipality's own name, look and house style; one save at a time, always of the latest. */
export function useMunicipality(): MunicipalityState {
  const [municipality, setMunicipality] = useState<Municipality>();
  const [readError, setReadError] = useState<unknown>(null);
  const shown = useRef<Municipality>(undefined);
  const { put, unsaved, isSaved, error, retry } = useLatestSaved(save);

  const read = useCallback(() => {
    call("settings.get", {}).then(
      (settings) => {
        if (unsaved()) return;
        shown.current = settings.municipality;
        setMunicipality(shown.current);
        setReadError(null);
      },
      setReadError,
    );
  }, [unsaved]);

  useEffect(() => {
    read();
    return listen(({ event }) => event === "libraryChanged" && read());
  }, [read]);

  const change = useCallback(
    (changed: Partial<Municipality>) => {
      if (!shown.current) return;
      shown.current = { ...shown.current, ...changed };
      setMunicipality(shown.current);
      put(shown.current);
    },
    [put],
  );

  return { municipality, isSaved, error: error ?? readError, change, retry: () => (unsaved() ? retry() : read()) };
}
