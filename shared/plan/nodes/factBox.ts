import { z } from "zod";
import { createId, idSchema } from "../ids.ts";
import { flowSchema, type Flow } from "./flow.ts";
import { requirementSchema } from "./requirement.ts";

/** A framed aside with a title of its own ("" for none). */
export const factBoxSchema = z.strictObject({
  type: z.literal("factBox"),
  id: idSchema,
  required: requirementSchema,
  title: z.string(),
  children: z.array(flowSchema).min(1),
});
export type FactBox = z.infer<typeof factBoxSchema>;

export function createFactBox(title: string, children: Flow[]): FactBox {
  return { type: "factBox", id: createId(), title, children };
}
