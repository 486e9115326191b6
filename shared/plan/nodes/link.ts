import { z } from "zod";
import { createId, idSchema } from "../ids.ts";
import { textSchema, type Text } from "./text.ts";

/** Only addresses a reader can follow from a printed or mailed document; never `javascript:` or `file:`. */
export const SAFE_URL = /^(https?:\/\/|mailto:)[^\s<>"]+$/i;

export const linkSchema = z.strictObject({
  type: z.literal("link"),
  id: idSchema,
  url: z.string().regex(SAFE_URL),
  children: z.array(textSchema).min(1),
});
export type Link = z.infer<typeof linkSchema>;

export function createLink(url: string, children: Text[]): Link {
  return { type: "link", id: createId(), url, children };
}
