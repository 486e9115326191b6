import { z } from "zod";
import { idSchema } from "./plan/ids.ts";

export const EXPORT_FORMATS = ["docx", "pdf", "md", "json", "planpakke"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a Word or PDF file is for: to be decided on, sent out for comments, or corrected by a reviewer. */
export const EDITIONS = ["final", "hearing", "review"] as const;
export type Edition = (typeof EDITIONS)[number];

/** What people call them: where one is chosen, in the names of files, and on a hearing edition's front page. */
export const EDITION_NAMES: Readonly<Record<Edition, string>> = {
  final: "Endelig",
  hearing: "Høringsudgave",
  review: "Til gennemsyn",
};

/** The plan itself, or the memo it goes to the agenda with. */
export const EXPORTED_DOCUMENTS = ["plan", "sagsfremstilling"] as const;
export type ExportedDocument = (typeof EXPORTED_DOCUMENTS)[number];

/** What a person chooses to get out of a plan. */
export const exportChoiceSchema = z.strictObject({
  format: z.literal(EXPORT_FORMATS),
  document: z.literal(EXPORTED_DOCUMENTS).default("plan"),
  edition: z.literal(EDITIONS).default("final"),
  /** Whether a Word or PDF file is written in the municipality's own Word file, where it has one. */
  wordTemplate: z.boolean().default(true),
  /** The plan in the library that changes are shown against in Word; null for none. */
  changesSince: idSchema.nullable().default(null),
});
export type ExportChoice = z.infer<typeof exportChoiceSchema>;
