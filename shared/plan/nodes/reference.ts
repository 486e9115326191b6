import { z } from "zod";
import { createId, idSchema } from "../ids.ts";
import { markedVoidChildrenSchema } from "./text.ts";

/** "tabel 1", "1" or the target's own title. */
export const REFERENCE_FORMS = ["name", "number", "title"] as const;
export type ReferenceForm = (typeof REFERENCE_FORMS)[number];

/**
 * Points at a section, table, figure, point or goal by id. What it says follows the target's number and title and is
 * never stored. A reference whose target is gone is kept, shown as broken, until somebody mends or removes it.
 */
export const referenceSchema = z.strictObject({
  type: z.literal("reference"),
  id: idSchema,
  target: idSchema,
  form: z.literal(REFERENCE_FORMS),
  children: markedVoidChildrenSchema,
});
export type Reference = z.infer<typeof referenceSchema>;

export function createReference(target: string, form: ReferenceForm = "name"): Reference {
  return { type: "reference", id: createId(), target, form, children: [{ text: "" }] };
}
