import { z } from "zod";
import { createId, idSchema } from "../ids.ts";
import { inlinesSchema, type Inline } from "./inline.ts";
import { requirementSchema } from "./requirement.ts";

/** A sentence lifted out of the text. `attribution` is who said it, "" where nobody is named. */
export const quoteSchema = z.strictObject({
  type: z.literal("quote"),
  id: idSchema,
  required: requirementSchema,
  attribution: z.string(),
  children: inlinesSchema,
});
export type Quote = z.infer<typeof quoteSchema>;

export function createQuote(attribution = "", children: Inline[] = [{ text: "" }]): Quote {
  return { type: "quote", id: createId(), attribution, children };
}
