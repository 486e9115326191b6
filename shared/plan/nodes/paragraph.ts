import { z } from "zod";
import { createId, idSchema } from "../ids.ts";
import { inlinesSchema, type Inline } from "./inline.ts";
import { requirementSchema } from "./requirement.ts";

/** Running text. */
export const paragraphSchema = z.strictObject({
  type: z.literal("paragraph"),
  id: idSchema,
  required: requirementSchema,
  children: inlinesSchema,
});
export type Paragraph = z.infer<typeof paragraphSchema>;

export function createParagraph(children: Inline[] = [{ text: "" }]): Paragraph {
  return { type: "paragraph", id: createId(), children };
}
