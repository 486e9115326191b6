const FIGURE = /^[+−–-]?\s?\d(?:[\d.\s]*\d)?(?:,\d+)?\s*(?:%|pct\.?|procent|procentpoint|kr\.?|mio\.(?: kr\.)?)?$/i;

const GAP = /^(?:[-–−*]|\.\.)?$/;

const YEAR = /^(?:19|20)\d\d$/;

/** Whether a cell's text is a figure ("12.850", "−17,9 %", "64,5 mio. kr.") or stands where one is missing ("..", ""). */
export function isFigure(text: string): boolean {
  return FIGURE.test(text) || GAP.test(text);
}

/** A year, which names its row or column rather than counting something. */
export function isYear(text: string): boolean {
  return YEAR.test(text);
}

const TOTAL = /^(?:(?:i alt|ialt|total|sum)(?!\p{L})|(?:alle|samlet|hele kommunen)$)/iu;

/** Whether `name` is what tables call the sum of their other lines: "I alt", "I alt 2026", "Hele kommunen". */
export function isTotal(name: string): boolean {
  return TOTAL.test(name.trim());
}

const CHANGE = /^(?:ændring|udvikling|forskel|stigning|fald)(?!\p{L})/iu;

/** Whether `name` is what tables call a line that compares others: "Ændring 2021-2025", "Udvikling i procent". */
export function isChange(name: string): boolean {
  return CHANGE.test(name.trim());
}
