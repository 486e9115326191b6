import { AGENDA_TEXT } from "../../shared/agenda/agendaLook.ts";
import { textVariables } from "../ui/lookStyles.ts";

/** The measures of the memo's page as CSS custom properties, over those of the plan's. */
export const memoVariables = textVariables(AGENDA_TEXT);
