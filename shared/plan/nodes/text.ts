import { z } from "zod";

export const MARKS = ["bold", "italic", "underline", "superscript", "subscript"] as const;
export type Mark = (typeof MARKS)[number];

const mark = z.literal(true).optional();

/** A run of characters. A mark is either `true` or absent; "\n" is a line break within the block. */
export const textSchema = z.strictObject({
  text: z.string(),
  bold: mark,
  italic: mark,
  underline: mark,
  superscript: mark,
  subscript: mark,
});
export type Text = z.infer<typeof textSchema>;

export function createText(text: string, ...marks: Mark[]): Text {
  return Object.assign({ text }, Object.fromEntries(marks.map((name) => [name, true])));
}

/** What stands inside an element that has no text of its own; Slate requires every element to have a child. */
export const voidChildrenSchema = z.tuple([z.strictObject({ text: z.literal("") })]);
