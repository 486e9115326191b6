import { z } from "zod";
import { createId, idSchema } from "../ids.ts";
import { linkSchema } from "./link.ts";
import { textSchema, voidChildrenSchema } from "./text.ts";

const noteInlineSchema = z.union([textSchema, linkSchema]);
export type NoteInline = z.infer<typeof noteInlineSchema>;

/** A footnote mark in the text. The note's own words are in `note`, since the mark itself has no width. */
export const footnoteSchema = z.strictObject({
  type: z.literal("footnote"),
  id: idSchema,
  note: z.array(noteInlineSchema).min(1),
  children: voidChildrenSchema,
});
export type Footnote = z.infer<typeof footnoteSchema>;

export function createFootnote(note: NoteInline[]): Footnote {
  return { type: "footnote", id: createId(), note, children: [{ text: "" }] };
}
