import { z } from "zod";
import { municipalitySchema, unknownMunicipality } from "./municipality.ts";

/** What the program remembers beside plans, for the whole library. Each setting has a default. */
export const settingsSchema = z.strictObject({
  /** The template a new plan starts from unless another is chosen; null for the first one. */
  defaultTemplate: z.string().nullable().default(null),
  municipality: municipalitySchema.default(unknownMunicipality),
});
export type Settings = z.infer<typeof settingsSchema>;
