import { z } from "zod";
import { createId, idSchema } from "../ids.ts";
import { pointSchema, type Point } from "./point.ts";
import { requirementSchema } from "./requirement.ts";

/** A labelled, numbered list of commitments ("Vores fokus vil være at:"). Its points number themselves. */
export const pointsSchema = z.strictObject({
  type: z.literal("points"),
  id: idSchema,
  required: requirementSchema,
  label: z.string(),
  children: z.array(pointSchema).min(1),
});
export type Points = z.infer<typeof pointsSchema>;

export function createPoints(label: string, children: Point[]): Points {
  return { type: "points", id: createId(), label, children };
}
