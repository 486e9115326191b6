import { z } from "zod";
import { createId, idSchema } from "../ids.ts";
import { markedVoidChildrenSchema } from "./text.ts";

/** The number alone, as in a table whose head names the unit, or with its unit. */
export const KEY_FIGURE_FORMS = ["number", "withUnit"] as const;
export type KeyFigureForm = (typeof KEY_FIGURE_FORMS)[number];

/** Shows the plan's key figure with the id `figure`. What it says follows that figure and is never stored. */
export const keyFigureMentionSchema = z.strictObject({
  type: z.literal("keyFigure"),
  id: idSchema,
  figure: idSchema,
  form: z.literal(KEY_FIGURE_FORMS),
  children: markedVoidChildrenSchema,
});
export type KeyFigureMention = z.infer<typeof keyFigureMentionSchema>;

export function createKeyFigureMention(figure: string, form: KeyFigureForm = "withUnit"): KeyFigureMention {
  return { type: "keyFigure", id: createId(), figure, form, children: [{ text: "" }] };
}
