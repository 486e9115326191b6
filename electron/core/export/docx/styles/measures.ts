import { LineRuleType, type ISpacingProperties } from "docx";
import { naturalLine } from "../../../../../shared/look/fonts.ts";
import type { Look } from "../../../../../shared/look/look.ts";
import type { TextStyle } from "../../../../../shared/look/measures.ts";

const TWIPS_PER_POINT = 20;
/** The library measures pictures in pixels, of which it takes 96 for an inch. */
const TWIPS_PER_PIXEL = 15;
const TWIPS_PER_MILLIMETRE = 1440 / 25.4;

/** Set in the theme's font for headings; all others in the one for text. */
const IN_HEADING_FONT: ReadonlySet<TextStyle> = new Set(["heading1", "heading2", "heading3", "heading4", "coverTitle"]);

/** Word counts line spacing in 240ths of a line. */
const SINGLE_LINE = 240;

export function points(value: number): number {
  return Math.round(value * TWIPS_PER_POINT);
}

export function millimetres(value: number): number {
  return Math.round(value * TWIPS_PER_MILLIMETRE);
}

/** A width or height as the library has them of pictures. */
export function pixelsOfTwips(value: number): number {
  return value / TWIPS_PER_PIXEL;
}

/** The same from millimetres. */
export function pixels(value: number): number {
  return pixelsOfTwips(millimetres(value));
}

/** A type size in Word's half points. */
export function typeSize(value: number): number {
  return Math.round(value * 2);
}

/** Word's line spacing of 1 is the font's own line, ours is the size of its letters. */
export function spacing({ font, text }: Look, style: TextStyle): ISpacingProperties {
  const { before, after, line } = text[style];
  const natural = naturalLine(IN_HEADING_FONT.has(style) ? font.heading : font.body);
  return {
    before: points(before),
    after: points(after),
    line: Math.round((line / natural) * SINGLE_LINE),
    lineRule: LineRuleType.AUTO,
  };
}

/** What lies between the margins, in twips. */
export function textWidth({ page: { width, margin } }: Look): number {
  return millimetres(width) - millimetres(margin.left) - millimetres(margin.right);
}
