import { digitWidth, wordRoom } from "../../../../shared/look/fonts.ts";
import { measures, POINTS_PER_MILLIMETRE, textWidthOf, type Page } from "../../../../shared/look/measures.ts";
import { typeWidth } from "../../../../shared/look/typeWidth.ts";

/** What the words of a table are set in; `size` in points. */
export interface Typeface {
  font: string;
  size: number;
}

/** What a table has between the page's margins, in points. */
function tableWidth(page: Page): number {
  return textWidthOf(page) * POINTS_PER_MILLIMETRE;
}

/** What is between the words of a cell and its two edges, in points. */
const SIDES = 2 * measures.cell.side;

/** Widths in the width of a digit, near to which most letters are. */
const THIN = 0.6;
const NARROW = 0.8;
const CAPITAL = 1.4;
const WIDE = 1.7;

/** Fonts differ, and a word that does not fit is torn apart. */
const RESERVE = 1.05;

/** Points, commas and minus signs differ more between fonts than digits do. */
const SIGNS = 1.06;

/** How much wider bold figures are, in the fonts where they are. */
const BOLD = 1.12;

/** A text that fills several lines wants no more room, however long it is. In digits. */
const LONG = 60;

function inDigits(letter: string): number {
  if (/[iljI.,:;' \u00a0]/.test(letter)) return THIN;
  if (/[tfr()-]/.test(letter)) return NARROW;
  if (/[mwMWÆæ%@]/.test(letter)) return WIDE;
  return /\p{Lu}/u.test(letter) ? CAPITAL : 1;
}

/** What a column takes, in points, that holds `text` on one line. An estimate on the safe side. */
export function roomFor(text: string, { font, size }: Typeface): number {
  if (text === "") return SIDES;
  return [...text].reduce((sum, letter) => sum + inDigits(letter), 0) * digitWidth(font) * size * wordRoom(font) * RESERVE + SIDES;
}

/** The same for a number with its sign and unit, of which the widths are known better. */
export function roomForAmount(text: string, { font, size }: Typeface, isBold: boolean): number {
  return typeWidth(text, font, size) * (isBold ? BOLD : SIGNS) + 1 + SIDES;
}

/** The parts of a text between which a line can be broken. */
export function unbreakable(text: string): string[] {
  return text.split(/[ \t\n]+|(?<=\p{L}-)(?=\p{L})/u).filter((part) => part !== "");
}

/** `needs` as far as `width` goes: where it is short, the greediest give way, and they alike. */
function affordable(needs: readonly number[], width: number): number[] {
  let left = width;
  let waiting = needs.length;
  const limits = new Map<number, number>();
  for (const need of needs.toSorted((a, b) => a - b)) {
    const granted = Math.min(need, left / waiting);
    limits.set(need, granted);
    left -= granted;
    waiting -= 1;
  }
  return needs.map((need) => limits.get(need) ?? need);
}

/** The widest of `parts`, none of which may be broken. */
function widest(parts: readonly string[], typeface: Typeface): number {
  return Math.max(SIDES, ...parts.map((part) => roomFor(part, typeface)));
}

/** Whether columns of text stand beside each other without a word being torn apart. */
export function fitsByWords(columns: readonly (readonly string[])[], typeface: Typeface, page: Page): boolean {
  return columns.reduce((sum, texts) => sum + widest(texts.flatMap(unbreakable), typeface), 0) <= tableWidth(page);
}

/**
 * Widths in points for columns of text (`columns[i]` the texts of one, head included): each holds its longest word, and
 * what is left goes to those with most to say.
 */
export function widthsByWords(columns: readonly (readonly string[])[], typeface: Typeface, page: Page): number[] {
  const width = tableWidth(page);
  const needs = affordable(columns.map((texts) => widest(texts.flatMap(unbreakable), typeface)), width);
  const long = LONG * digitWidth(typeface.font) * typeface.size;
  const wishes = columns.map((texts, index) => Math.max(0, Math.min(long, widest(texts, typeface)) - (needs[index] ?? 0)));
  const wished = wishes.reduce((sum, wish) => sum + wish, 0);
  const left = Math.max(0, width - needs.reduce((sum, need) => sum + need, 0));
  return needs.map((need, index) => need + (wished === 0 ? left / needs.length : (left * (wishes[index] ?? 0)) / wished));
}

/**
 * Widths in points for columns that have shares of the width given, where every column also has what it needs: those
 * with room to spare give it. Needs are in points.
 */
export function widthsByShares(shares: readonly number[], needs: readonly number[], page: Page): number[] {
  const width = tableWidth(page);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const held = affordable(needs, width);
  const wanted = shares.map((share) => (share / total) * width);
  const spare = wanted.map((want, index) => Math.max(0, want - (held[index] ?? 0)));
  const lacking = wanted.map((want, index) => Math.max(0, (held[index] ?? 0) - want));
  const [spares, lack] = [spare, lacking].map((parts) => parts.reduce((sum, part) => sum + part, 0)) as [number, number];
  return wanted.map((want, index) => want + (lacking[index] ?? 0) - (spares === 0 ? 0 : (lack * (spare[index] ?? 0)) / spares));
}
