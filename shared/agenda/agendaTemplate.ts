import { z } from "zod";
import { createId, idSchema } from "../plan/ids.ts";

/** What fills a heading: words of the author's alone, or what follows from the plan too. */
export const AGENDA_FILLS = [
  "summary",
  "recommendation",
  "decision",
  "case",
  "focusAreas",
  "goals",
  "background",
  "hearing",
  "economy",
  "law",
  "process",
  "period",
  "attachments",
  "text",
] as const;
export type AgendaFill = (typeof AGENDA_FILLS)[number];

const heading = z.strictObject({
  /** What its text is kept under, so that headings for the same thing in different templates share one. */
  id: idSchema,
  title: z.string(),
  fills: z.literal(AGENDA_FILLS),
  /** Tells the author what belongs here; never printed. "" where what fills it says enough. */
  prompt: z.string().default(""),
});
/** A heading below another. */
export type AgendaSubheading = z.infer<typeof heading>;

export const agendaHeadingSchema = heading.extend({ below: z.array(heading).default([]) });
export type AgendaHeading = z.infer<typeof agendaHeadingSchema>;

/** The headings a municipality writes its agenda items under. They differ everywhere, so they are data. */
export const agendaTemplateSchema = z.strictObject({
  id: idSchema,
  /** Whose it is. */
  name: z.string(),
  headings: z.array(agendaHeadingSchema).min(1),
});
export type AgendaTemplate = z.infer<typeof agendaTemplateSchema>;

/** The id of the municipality's own template, which is a copy of another that it has changed. */
export const OWN_AGENDA_TEMPLATE = "egen";

/** A copy of `template` that the municipality may change. */
export function ownAgendaTemplate(template: AgendaTemplate, municipality: string): AgendaTemplate {
  return { ...template, id: OWN_AGENDA_TEMPLATE, name: municipality.trim() || "Kommunens egen" };
}

/** A heading that is not named yet. */
export function createAgendaHeading(): AgendaSubheading {
  return { id: createId(), title: "", fills: "text", prompt: "" };
}

/**
 * The template a memo is written by: the one with the id `chosen`, else the municipality's own, else the one that comes
 * with the program under its name, else the first of those.
 */
export function chooseAgendaTemplate(
  templates: readonly [AgendaTemplate, ...AgendaTemplate[]],
  chosen: string | null,
  municipality: string,
): AgendaTemplate {
  const name = municipality.toLocaleLowerCase("da");
  return (
    templates.find(({ id }) => id === chosen) ??
    templates.find(({ id }) => id === OWN_AGENDA_TEMPLATE) ??
    templates.find((template) => name.startsWith(template.name.toLocaleLowerCase("da"))) ??
    templates[0]
  );
}
