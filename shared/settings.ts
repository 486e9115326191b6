import { z } from "zod";
import { agendaTemplateSchema } from "./agenda/agendaTemplate.ts";
import { municipalitySchema, unknownMunicipality } from "./municipality.ts";
import { personSchema } from "./person.ts";

/** What the program remembers beside plans, for the whole library. Each setting has a default. */
export const settingsSchema = z.strictObject({
  /** The template a new plan starts from unless another is chosen; null for the first one. */
  defaultTemplate: z.string().nullable().default(null),
  municipality: municipalitySchema.default(unknownMunicipality),
  /** The headings the municipality writes its agenda items under; null for those that come with the program. */
  agendaTemplate: agendaTemplateSchema.nullable().default(null),
  /** Who uses the program, which stands on all they write; null until they have said so. */
  person: personSchema.nullable().default(null),
});
export type Settings = z.infer<typeof settingsSchema>;
