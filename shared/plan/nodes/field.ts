import { z } from "zod";
import { createId, idSchema } from "../ids.ts";
import { markedVoidChildrenSchema } from "./text.ts";

export const FIELD_NAMES = ["title", "municipality", "period", "periodFrom", "periodTo"] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** A word of the text that follows the plan's own data. What it says is never stored. */
export const fieldSchema = z.strictObject({
  type: z.literal("field"),
  id: idSchema,
  name: z.literal(FIELD_NAMES),
  children: markedVoidChildrenSchema,
});
export type Field = z.infer<typeof fieldSchema>;

export function createField(name: FieldName): Field {
  return { type: "field", id: createId(), name, children: [{ text: "" }] };
}
