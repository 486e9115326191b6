import { agendaDocument, agendaMemo } from "../../../../shared/agenda/agendaMemo.ts";
import { agendaHeadLines } from "../../../../shared/agenda/headLines.ts";
import type { AgendaTemplate } from "../../../../shared/agenda/agendaTemplate.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { writeMarkdown } from "../markdown/writeMarkdown.ts";

/** Says of a plan what its Markdown cannot; a memo is never read as one again. */
const PLAN_MARKS = /^<!-- planskriver: .* -->\n+/gm;

/** The memo that `plan` goes to the agenda with, as Markdown: its title as heading 1, its headings as 2 and 3. */
export function writeAgendaMarkdown(plan: Plan, template: AgendaTemplate): string {
  const memo = agendaMemo(plan, template);
  const lines = [plan.municipality, ...agendaHeadLines(memo)].filter((line) => line.trim() !== "");
  return writeMarkdown(agendaDocument(plan, memo), lines).replaceAll(PLAN_MARKS, "");
}
