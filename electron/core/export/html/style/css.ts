import { fontStack } from "../../../../../shared/look/fonts.ts";
import type { Look } from "../../../../../shared/look/look.ts";
import type { TextStyle } from "../../../../../shared/look/measures.ts";

/** `text` as a string of CSS within a `style` element, whatever it holds. */
export function cssString(text: string): string {
  return `"${text.replaceAll(/["\\<>&\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}

/** The type of a style, and the room above and below it. Between two paragraphs stands the larger room, in CSS as in Word. */
export function typeOf({ text }: Look, style: TextStyle): string {
  const { size, line, before, after } = text[style];
  return `font-size:${size}pt;line-height:${line};margin:${before}pt 0 ${after}pt`;
}

export function family(font: string): string {
  return `font-family:${fontStack(font)}`;
}
