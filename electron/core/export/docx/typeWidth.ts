import { points } from "./measures.ts";

/** How wide a digit is, as a part of the type size, in the fonts that Office documents are set in. */
const DIGIT_WIDTHS: Readonly<Record<string, number>> = {
  calibri: 0.507,
  carlito: 0.507,
  arial: 0.556,
  helvetica: 0.556,
  "times new roman": 0.5,
  verdana: 0.636,
  tahoma: 0.546,
  cambria: 0.554,
  "segoe ui": 0.539,
};

const TYPICAL_DIGIT = 0.53;

/** In digits. These hardly differ between fonts of running text. */
function inDigits(character: string): number {
  if (/\d/.test(character)) return 1;
  if (/[\s,.]/.test(character)) return 0.48;
  return character === "%" ? 1.45 : 0.95;
}

/** How wide a few characters of a table are when set in `font` at `size` points, in twips; exact for digits and comma. */
export function typeWidth(text: string, font: string, size: number): number {
  const digit = DIGIT_WIDTHS[font.toLowerCase()] ?? TYPICAL_DIGIT;
  const width = [...text].reduce((sum, character) => sum + inDigits(character), 0);
  return points(width * digit * size);
}
