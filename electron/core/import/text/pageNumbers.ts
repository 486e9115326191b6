const LAST_NUMBER = /(?:^|\s)(\d{1,3})\s*$/;
const FEWEST = 4;

/** A line this long may be a whole page; shorter ones that end in a number are headings and the like. */
const PAGE_LONG = 100;

/**
 * The lines of a document that was taken page by page, without the page numbers at the ends of its pages: numbers on
 * lines of their own or at the end of lines as long as pages, that count on one by one. Fewer than four in a row may
 * mean anything and stay.
 */
export function withoutPageNumbers(lines: readonly string[]): string[] {
  const ends = lines.flatMap((text, index) => {
    if (text.length < PAGE_LONG && !/^\s*\d+\s*$/.test(text)) return [];
    const number = LAST_NUMBER.exec(text)?.[1];
    return number === undefined ? [] : [{ index, number: Number(number) }];
  });
  let best: number[] = [];
  for (const start of ends.slice(0, 20)) {
    let expected = start.number;
    const chain: number[] = [];
    for (const { index, number } of ends) {
      if (index < start.index || number !== expected) continue;
      chain.push(index);
      expected += 1;
    }
    if (chain.length > best.length) best = chain;
  }
  if (best.length < FEWEST) return [...lines];
  return lines.map((text, index) => (best.includes(index) ? text.replace(LAST_NUMBER, "") : text));
}
