import { basename } from "node:path";
import { agendaTemplateSchema, type AgendaTemplate } from "../../../shared/agenda/agendaTemplate.ts";
import { EXPORTED_DOCUMENTS } from "../../../shared/exportChoice.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { problemError } from "../../../shared/problem.ts";
import { agendaTemplateOf, findAgendaTemplate } from "../agenda/agendaTemplates.ts";
import { readFileBytes } from "../files/readFileBytes.ts";

/** The headings in a municipality's own file, of the same form as those in `resources/agenda`. */
function readHeadings(path: string): AgendaTemplate {
  const bytes = readFileBytes(path);
  try {
    return agendaTemplateSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw problemError("agenda.notHeadings", { name: basename(path) });
  }
}

/**
 * What `--document` and `--headings` ask for: the headings of the memo, by the id of a built-in template or the path of
 * a .json file, else those that `plan` says or its municipality has; nothing where the plan itself is wanted.
 */
export function agendaOption(values: { document?: string; headings?: string }): (plan: Plan) => { agenda?: AgendaTemplate } {
  const { document = "plan", headings } = values;
  const known: readonly string[] = EXPORTED_DOCUMENTS;
  if (!known.includes(document)) {
    throw problemError("usage", { hint: `Dokumentet »${document}« kendes ikke. Skriv --document ${known.join(" eller --document ")}.` });
  }
  if (document === "plan") {
    if (headings !== undefined) throw problemError("usage", { hint: "»--headings« hører til »--document sagsfremstilling«." });
    return () => ({});
  }
  if (headings === undefined) return (plan) => ({ agenda: agendaTemplateOf(plan) });
  const agenda = headings.toLowerCase().endsWith(".json") ? readHeadings(headings) : findAgendaTemplate(headings);
  return () => ({ agenda });
}
