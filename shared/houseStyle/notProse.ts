/** Addresses, mail, paths and code. */
const NOT_PROSE = /\S*(?::\/\/|www\.|@|\\|[<>{}=|_`])\S*/g;

/** The parts of a text that are no prose, so that no rule of writing applies to them. */
export function partsNotProse(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(NOT_PROSE), ({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

export function isProse(text: string): boolean {
  return partsNotProse(text).length === 0;
}
