interface Font {
  name: string;
  serif: boolean;
  /** How high the font's own line is, as a multiple of its size: what Word calls single spacing. */
  line: number;
  /** How wide a digit is, as a part of the size. */
  digit: number;
  /** How much more room words need, in bold letters too, than digits would make one think; on the safe side. 1 unless told. */
  words?: number;
  /** Fonts of the same widths that stand in for it where it is not installed. */
  twins?: readonly string[];
}

/** Fonts that come with Windows or Office, and so are on the machines of a municipality. Lines as in their files. */
export const FONTS: readonly Font[] = [
  { name: "Aptos", serif: false, line: 1.2207, digit: 0.56 },
  { name: "Arial", serif: false, line: 1.1499, digit: 0.556, twins: ["Liberation Sans", "Arimo"] },
  { name: "Calibri", serif: false, line: 1.2207, digit: 0.507, twins: ["Carlito"] },
  { name: "Cambria", serif: true, line: 1.1724, digit: 0.554, twins: ["Caladea"] },
  { name: "Century Gothic", serif: false, line: 1.2261, digit: 0.554, words: 1.12 },
  { name: "Franklin Gothic Book", serif: false, line: 1.1328, digit: 0.554 },
  { name: "Garamond", serif: true, line: 1.125, digit: 0.469, words: 1.08, twins: ["EB Garamond"] },
  { name: "Georgia", serif: true, line: 1.1362, digit: 0.614, twins: ["Gelasio"] },
  { name: "Gill Sans MT", serif: false, line: 1.1543, digit: 0.5, words: 1.1 },
  { name: "Palatino Linotype", serif: true, line: 1.3486, digit: 0.5, words: 1.12 },
  { name: "Segoe UI", serif: false, line: 1.3301, digit: 0.539, words: 1.07, twins: ["Selawik"] },
  { name: "Tahoma", serif: false, line: 1.207, digit: 0.546, words: 1.1 },
  { name: "Times New Roman", serif: true, line: 1.1499, digit: 0.5, twins: ["Liberation Serif", "Tinos"] },
  { name: "Trebuchet MS", serif: false, line: 1.1611, digit: 0.524, words: 1.06 },
  { name: "Verdana", serif: false, line: 1.2153, digit: 0.636, words: 1.05, twins: ["DejaVu Sans"] },
];

/** Of fonts we know nothing about, which is near what most text fonts have. */
const USUAL_LINE = 1.2;
const USUAL_DIGIT = 0.53;
const USUAL_WORDS = 1.15;

function known(name: string): Font | undefined {
  return FONTS.find((font) => font.name.toLowerCase() === name.trim().toLowerCase());
}

/** How high a line of the font is by its own measure, as a multiple of its size. */
export function naturalLine(name: string): number {
  return known(name)?.line ?? USUAL_LINE;
}

/** How wide each digit of the font is, as a part of its size. */
export function digitWidth(name: string): number {
  return known(name)?.digit ?? USUAL_DIGIT;
}

/** What to multiply the width of a word by that was worked out from the font's digits, so that it has room. */
export function wordRoom(name: string): number {
  const font = known(name);
  return font ? (font.words ?? 1) : USUAL_WORDS;
}

/**
 * A CSS `font-family` that comes as near to the font as the machine can. Names are as in a `Theme`, which holds none of
 * the letters that would end one. Nothing is fetched from anywhere.
 */
export function fontStack(name: string): string {
  const { serif = false, twins = [] } = known(name) ?? {};
  const last = serif ? ["Cambria", "Caladea", "Liberation Serif"] : ["Calibri", "Carlito", "Segoe UI", "Noto Sans"];
  return [...[name, ...twins, ...last].map((one) => `"${one}"`), serif ? "serif" : "sans-serif"].join(", ");
}
