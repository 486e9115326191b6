import { listAgendaTemplates } from "../agenda/agendaTemplates.ts";
import type { HandlerContext, Handlers } from "./handler.ts";

export function agendaHandlers({ library }: HandlerContext): Handlers<"agenda"> {
  return {
    "agenda.templates": () => listAgendaTemplates(library.settings().agendaTemplate),
  };
}
