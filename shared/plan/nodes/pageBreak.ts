import { z } from "zod";
import { createId, idSchema } from "../ids.ts";
import { voidChildrenSchema } from "./text.ts";

/** What follows starts on a new page. */
export const pageBreakSchema = z.strictObject({
  type: z.literal("pageBreak"),
  id: idSchema,
  children: voidChildrenSchema,
});
export type PageBreak = z.infer<typeof pageBreakSchema>;

export function createPageBreak(): PageBreak {
  return { type: "pageBreak", id: createId(), children: [{ text: "" }] };
}
