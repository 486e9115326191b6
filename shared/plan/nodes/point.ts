import { z } from "zod";
import { createId, idSchema } from "../ids.ts";
import { inlinesSchema, type Inline } from "./inline.ts";

/** One commitment, written here and shown again by every generated overview. */
export const pointSchema = z.strictObject({
  type: z.literal("point"),
  id: idSchema,
  children: inlinesSchema,
});
export type Point = z.infer<typeof pointSchema>;

export function createPoint(children: Inline[] = [{ text: "" }]): Point {
  return { type: "point", id: createId(), children };
}
