import { z } from "zod";
import { createId, idSchema } from "../ids.ts";
import { assetSchema, type Asset } from "../asset.ts";
import { requirementSchema } from "./requirement.ts";
import { voidChildrenSchema } from "./text.ts";

/**
 * A picture. `asset` is null in a template's empty slot. `credit` names whoever made it; `alt` says in words what it
 * shows and counts only where it is not `decorative`. `width` is its share of the text's width.
 */
export const imageSchema = z.strictObject({
  type: z.literal("image"),
  id: idSchema,
  required: requirementSchema,
  asset: assetSchema.nullable(),
  caption: z.string(),
  credit: z.string(),
  alt: z.string(),
  decorative: z.boolean(),
  width: z.number().min(0.1).max(1),
  children: voidChildrenSchema,
});
export type Image = z.infer<typeof imageSchema>;

export function createImage(asset: Asset | null): Image {
  return {
    type: "image",
    id: createId(),
    asset,
    caption: "",
    credit: "",
    alt: "",
    decorative: false,
    width: 1,
    children: [{ text: "" }],
  };
}
