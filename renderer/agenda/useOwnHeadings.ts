import { useState } from "react";
import { OWN_AGENDA_TEMPLATE, type AgendaTemplate } from "../../shared/agenda/agendaTemplate.ts";
import { call } from "../app/api.ts";
import { useLatestSaved } from "../ui/useLatestSaved.ts";
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

const save = ({ own }: { own: AgendaTemplate | null }) => call("settings.change", { agendaTemplate: own });

/** The municipality's own headings; one save at a time, always of the latest. */
export function useOwnHeadings(): OwnHeadings {
  const { templates, error: readError, retry: read } = useAgendaTemplates();
  const [shown, setShown] = useState<AgendaTemplate | null>();
  const { put, unsaved, isSaved, error, retry } = useLatestSaved(save);

  const change = (own: AgendaTemplate | null) => {
    setShown(own);
    put({ own });
  };

  const stored = templates && (templates.find(({ id }) => id === OWN_AGENDA_TEMPLATE) ?? null);
  return {
    own: shown === undefined ? stored : shown,
    builtIn: templates?.filter(({ id }) => id !== OWN_AGENDA_TEMPLATE) ?? [],
    isSaved,
    error: error ?? readError,
    change,
    retry: () => (unsaved() ? retry() : read()),
  };
}
