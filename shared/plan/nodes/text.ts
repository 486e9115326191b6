import { z } from "zod";

export const MARKS = ["bold", "italic", "underline", "superscript", "subscript"] as const;
export type Mark = (typeof MARKS)[number];

const mark = z.literal(true).optional();

const marks = { bold: mark, italic: mark, underline: mark, superscript: mark, subscript: mark };

/** A run of characters. A mark is either `true` or absent; "\n" is a line break within the block. */
export const textSchema = z.strictObject({ text: z.string(), ...marks });
export type Text = z.infer<typeof textSchema>;

export function createText(text: string, ...marks: Mark[]): Text {
  return Object.assign({ text }, Object.fromEntries(marks.map((name) => [name, true])));
}

/** What stands inside an element that has no text of its own; Slate requires every element to have a child. */
export const voidChildrenSchema = z.tuple([z.strictObject({ text: z.literal("") })]);

/** As `voidChildrenSchema`, for an element that is read as part of the sentence: its words take these marks. */
export const markedVoidChildrenSchema = z.tuple([z.strictObject({ text: z.literal(""), ...marks })]);
