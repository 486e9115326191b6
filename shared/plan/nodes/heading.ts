import { z } from "zod";
import { createId, idSchema } from "../ids.ts";
import { inlinesSchema, type Inline } from "./inline.ts";

export const HEADING_LEVELS = [2, 3, 4] as const;
export type HeadingLevel = (typeof HEADING_LEVELS)[number];

/** A heading inside a section, whose title is level 1. */
export const headingSchema = z.strictObject({
  type: z.literal("heading"),
  id: idSchema,
  level: z.literal(HEADING_LEVELS),
  children: inlinesSchema,
});
export type Heading = z.infer<typeof headingSchema>;

export function createHeading(level: HeadingLevel, children: Inline[] = [{ text: "" }]): Heading {
  return { type: "heading", id: createId(), level, children };
}
