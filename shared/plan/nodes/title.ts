import { z } from "zod";
import { createId, idSchema } from "../ids.ts";
import { inlinesSchema, type Inline } from "./inline.ts";

/** The heading of a section, always its first child. Its number, if any, is derived (`numbering.ts`). */
export const titleSchema = z.strictObject({
  type: z.literal("title"),
  id: idSchema,
  children: inlinesSchema,
});
export type Title = z.infer<typeof titleSchema>;

export function createTitle(children: Inline[] = [{ text: "" }]): Title {
  return { type: "title", id: createId(), children };
}
