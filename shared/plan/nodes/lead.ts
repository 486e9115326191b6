import { z } from "zod";
import { createId, idSchema } from "../ids.ts";
import { inlinesSchema, type Inline } from "./inline.ts";
import { requirementSchema } from "./requirement.ts";

/** The one sentence that says what a section is after; stands under its title. */
export const leadSchema = z.strictObject({
  type: z.literal("lead"),
  id: idSchema,
  required: requirementSchema,
  children: inlinesSchema,
});
export type Lead = z.infer<typeof leadSchema>;

export function createLead(children: Inline[] = [{ text: "" }]): Lead {
  return { type: "lead", id: createId(), children };
}
