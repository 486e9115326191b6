import { LineRuleType, type ISpacingProperties } from "docx";
import { look, type TextStyle } from "../../../../shared/look/look.ts";

const TWIPS_PER_POINT = 20;
const TWIPS_PER_MILLIMETRE = 1440 / 25.4;

/** Word's line spacing of 1 is the font's own line, which in Calibri (and its metric twin Carlito) is this times the size. */
const NATURAL_LINE = 1.2207;

/** Word counts line spacing in 240ths of a line. */
const SINGLE_LINE = 240;

export function points(value: number): number {
  return Math.round(value * TWIPS_PER_POINT);
}

export function millimetres(value: number): number {
  return Math.round(value * TWIPS_PER_MILLIMETRE);
}

/** A type size in Word's half points. */
export function typeSize(value: number): number {
  return Math.round(value * 2);
}

export function spacing(style: TextStyle): ISpacingProperties {
  const { before, after, line } = look.text[style];
  return {
    before: points(before),
    after: points(after),
    line: Math.round((line / NATURAL_LINE) * SINGLE_LINE),
    lineRule: LineRuleType.AUTO,
  };
}

/** What lies between the margins, in twips. */
export const textWidth =
  millimetres(look.page.width) - millimetres(look.page.margin.left) - millimetres(look.page.margin.right);
