/** Widths in the width of an "n", which most letters have about; of the usual text fonts, the widest. */
const NARROW = 0.6;
const WIDE = 1.55;

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[iljtfrI.,:;()' ]/.test(letter) ? NARROW : /[mwMWÆæ%]/.test(letter) ? WIDE : 1), 0);
}

/** Of a cell, and a little more for fonts that run wider. */
const PADDING = 2.6;

/** A text that fills several lines wants no more room, however long it is. */
const LONG = 60;

/**
 * Shares of a table's width for columns of text (`columns[i]` the texts of one, head included), where `line` letters go
 * on a line as wide as the table: each column holds its longest word, and what is left goes to those with most to say.
 */
export function columnShares(columns: readonly (readonly string[])[], line: number): number[] {
  const widest = (parts: readonly string[]) => Math.max(1, ...parts.map(widthOf));
  const needs = columns.map((texts) => widest(texts.flatMap((text) => text.split(/\s+/))) + PADDING);
  const wishes = columns.map((texts, index) => Math.max(0, Math.min(LONG, widest(texts)) - (needs[index] ?? 0)));
  const wished = wishes.reduce((sum, wish) => sum + wish, 0);
  const left = Math.max(0, line - needs.reduce((sum, need) => sum + need, 0));
  return needs.map((need, index) => need + (wished === 0 ? 0 : (left * (wishes[index] ?? 0)) / wished));
}
