import { z } from "zod";
import { createId, idSchema } from "../ids.ts";
import { voidChildrenSchema } from "./text.ts";

export const GENERATED_KINDS = [
  "contents",
  "pointsOverview",
  "goalsOverview",
  "figures",
  "sources",
  "abbreviations",
] as const;
export type GeneratedKind = (typeof GENERATED_KINDS)[number];

/** A place where something derived from the rest of the plan is shown. What it shows is never stored. */
export const generatedSchema = z.strictObject({
  type: z.literal("generated"),
  id: idSchema,
  what: z.literal(GENERATED_KINDS),
  children: voidChildrenSchema,
});
export type Generated = z.infer<typeof generatedSchema>;

export function createGenerated(what: GeneratedKind): Generated {
  return { type: "generated", id: createId(), what, children: [{ text: "" }] };
}
