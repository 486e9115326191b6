import { z } from "zod";
import { assetSchema } from "./asset.ts";

/** A colour as RRGGBB in upper-case hex, as Word writes it. */
const colourSchema = z.string().regex(/^[0-9A-F]{6}$/);

/** The letters that fonts are named with: none of those that would end a name in CSS, HTML or XML. */
const FONT_LETTERS = String.raw`\p{L}\p{N} .,_+()-`;
const LONGEST_FONT_NAME = 64;

const fontNameSchema = z.string().regex(new RegExp(`^[\\p{L}\\p{N}][${FONT_LETTERS}]{0,${LONGEST_FONT_NAME - 1}}$`, "u"));

/** `text` as the name of a font; "" where nothing of it can be one. */
export function fontName(text: string): string {
  const letters = text.replaceAll(new RegExp(`[^${FONT_LETTERS}]`, "gu"), "");
  return letters.replace(/^[^\p{L}\p{N}]+/u, "").slice(0, LONGEST_FONT_NAME).trim();
}

/** How a municipality's plans look. `primary` sets headings and rules, `secondary` the second series of a chart. */
export const themeSchema = z.strictObject({
  colours: z.strictObject({ primary: colourSchema, secondary: colourSchema }),
  fonts: z.strictObject({ heading: fontNameSchema, body: fontNameSchema }),
  logo: assetSchema.nullable(),
});
export type Theme = z.infer<typeof themeSchema>;

export const defaultTheme: Theme = {
  colours: { primary: "17506B", secondary: "B5651D" },
  fonts: { heading: "Calibri", body: "Calibri" },
  logo: null,
};
