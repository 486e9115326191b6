import { readFileSync } from "node:fs";
import { agendaTemplateSchema, chooseAgendaTemplate, type AgendaTemplate } from "../../../shared/agenda/agendaTemplate.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { problemError } from "../../../shared/problem.ts";
import { resourceUrl } from "../resources.ts";

/** The built-in heading templates in the order they are offered: the one that says most by itself first. */
const AGENDA_TEMPLATE_IDS = ["koebenhavn", "holbaek", "kolding", "odsherred", "varde", "viborg"] as const;

function readAgendaTemplate(id: string): AgendaTemplate {
  return agendaTemplateSchema.parse(JSON.parse(readFileSync(resourceUrl(`agenda/${id}.json`), "utf8")));
}

/** The municipality's own headings, where it has any, and then every built-in template. */
export function listAgendaTemplates(own: AgendaTemplate | null = null): [AgendaTemplate, ...AgendaTemplate[]] {
  const [first, ...rest] = AGENDA_TEMPLATE_IDS;
  const builtIn: [AgendaTemplate, ...AgendaTemplate[]] = [readAgendaTemplate(first), ...rest.map(readAgendaTemplate)];
  return own ? [own, ...builtIn] : builtIn;
}

/** The built-in template called `id`. Throws `agenda.unknown`. */
export function findAgendaTemplate(id: string): AgendaTemplate {
  const known: readonly string[] = AGENDA_TEMPLATE_IDS;
  if (!known.includes(id)) throw problemError("agenda.unknown", { id, known: known.join(", ") });
  return readAgendaTemplate(id);
}

/** The headings that the memo of `plan` is written under. */
export function agendaTemplateOf(plan: Pick<Plan, "agendaItem" | "municipality">, own: AgendaTemplate | null = null): AgendaTemplate {
  return chooseAgendaTemplate(listAgendaTemplates(own), plan.agendaItem.headings, plan.municipality);
}
