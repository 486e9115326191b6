import { z } from "zod";
import { createId, idSchema } from "../ids.ts";
import { blockSchema, type Block } from "./block.ts";
import { requirementSchema } from "./requirement.ts";
import { createTitle, titleSchema } from "./title.ts";

export const SECTION_KINDS = ["foreword", "prose", "focusArea", "followUp", "appendix"] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** A chapter: its title, then at least one block. Only sections stand at the top of a plan. */
export const sectionSchema = z.strictObject({
  type: z.literal("section"),
  id: idSchema,
  required: requirementSchema,
  kind: z.literal(SECTION_KINDS),
  children: z.tuple([titleSchema, blockSchema], blockSchema),
});
export type Section = z.infer<typeof sectionSchema>;

export function createSection(kind: SectionKind, title: string, blocks: [Block, ...Block[]]): Section {
  return { type: "section", id: createId(), kind, children: [createTitle([{ text: title }]), ...blocks] };
}
