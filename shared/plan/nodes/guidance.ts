import { z } from "zod";
import { createId, idSchema } from "../ids.ts";
import { textSchema, type Text } from "./text.ts";

/** Tells the author what belongs here. Every exporter leaves it out, and a plan's author cannot write in it. */
export const guidanceSchema = z.strictObject({
  type: z.literal("guidance"),
  id: idSchema,
  children: z.array(textSchema).min(1),
});
export type Guidance = z.infer<typeof guidanceSchema>;

export function createGuidance(children: Text[]): Guidance {
  return { type: "guidance", id: createId(), children };
}
