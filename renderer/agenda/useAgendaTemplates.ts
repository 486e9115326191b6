import { useCallback, useEffect, useState } from "react";
import type { AgendaTemplate } from "../../shared/agenda/agendaTemplate.ts";
import { call, listen } from "../app/api.ts";

export interface AgendaTemplatesState {
  /** Undefined until the first answer. The municipality's own comes first. */
  templates: readonly [AgendaTemplate, ...AgendaTemplate[]] | undefined;
  error: unknown;
  retry: () => void;
}

function isAny<T>(list: readonly T[]): list is readonly [T, ...T[]] {
  return list.length > 0;
}

/** The heading templates there are, kept up with what is changed on the page »Kommunen«. */
export function useAgendaTemplates(): AgendaTemplatesState {
  const [templates, setTemplates] = useState<AgendaTemplatesState["templates"]>();
  const [error, setError] = useState<unknown>(null);
  const read = useCallback(() => {
    call("agenda.templates", {}).then((list) => {
      if (isAny(list)) setTemplates(list);
      setError(null);
    }, setError);
  }, []);
  useEffect(() => {
    read();
    return listen(({ event }) => event === "libraryChanged" && read());
  }, [read]);
  return { templates, error, retry: read };
}
