import { digitWidth } from "./fonts.ts";

/** In digits. These hardly differ between fonts of running text. */
function inDigits(character: string): number {
  if (/\d/.test(character)) return 1;
  if (/[\s,.]/.test(character)) return 0.48;
  return character === "%" ? 1.45 : 0.95;
}

/** About how wide a few characters of a table are when set in `font` at `size` points, in points; digits nearly exactly. */
export function typeWidth(text: string, font: string, size: number): number {
  const width = [...text].reduce((sum, character) => sum + inDigits(character), 0);
  return width * digitWidth(font) * size;
}
