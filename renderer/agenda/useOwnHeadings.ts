import { useCallback, useRef, useState } from "react";
import { OWN_AGENDA_TEMPLATE, type AgendaTemplate } from "../../shared/agenda/agendaTemplate.ts";
import { call } from "../app/api.ts";
import { useAgendaTemplates } from "./useAgendaTemplates.ts";

export interface OwnHeadings {
  /** Null where the municipality has none of its own; undefined until the first answer. */
  own: AgendaTemplate | null | undefined;
  /** Those that come with the program. */
  builtIn: readonly AgendaTemplate[];
  isSaved: boolean;
  /** Why they could not be read or saved. What was changed is still shown. */
  error: unknown;
  change: (own: AgendaTemplate | null) => void;
  retry: () => void;
}

/** The municipality's own headings; one save at a time, always of the latest. */
export function useOwnHeadings(): OwnHeadings {
  const { templates, error: readError, retry: read } = useAgendaTemplates();
  const [shown, setShown] = useState<AgendaTemplate | null>();
  const [isSaved, setSaved] = useState(true);
  const [error, setError] = useState<unknown>(null);
  const unsaved = useRef<{ own: AgendaTemplate | null }>(undefined);
  const isSaving = useRef(false);

  const save = useCallback(async () => {
    if (isSaving.current) return;
    isSaving.current = true;
    try {
      while (unsaved.current) {
        const saving = unsaved.current;
        await call("settings.change", { agendaTemplate: saving.own });
        if (unsaved.current === saving) unsaved.current = undefined;
      }
      setSaved(true);
      setError(null);
    } catch (failure) {
      setError(failure);
    } finally {
      isSaving.current = false;
    }
  }, []);

  const change = (own: AgendaTemplate | null) => {
    unsaved.current = { own };
    setShown(own);
    setSaved(false);
    void save();
  };

  const stored = templates && (templates.find(({ id }) => id === OWN_AGENDA_TEMPLATE) ?? null);
  return {
    own: shown === undefined ? stored : shown,
    builtIn: templates?.filter(({ id }) => id !== OWN_AGENDA_TEMPLATE) ?? [],
    isSaved,
    error: error ?? readError,
    change,
    retry: () => (unsaved.current ? void save() : read()),
  };
}
