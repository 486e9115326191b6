import type { HouseStyle } from "../plan/houseStyle.ts";
import type { Deviation } from "./deviation.ts";

/** Between the first and the last of a range: "2023-2024" or "2023–2024". */
export const RANGE_DASHES: Readonly<Record<HouseStyle["dash"], string>> = { hyphen: "-", enDash: "–" };

/** Tankestreg, with spaces round it (Retskrivningsordbogen), whatever ranges are written with. */
export const DASH = "–";

/** Two numbers and a dash; not part of a date, a telephone number, a case number or a word. */
const RANGE =
  /(?<![\p{L}\d.,:/_\-–—−])(?<from>\d+(?:[.,]\d+)*)(?<dash>[ \u00a0]*[-–—][ \u00a0]*)(?<to>\d+(?:[.,]\d+)*)(?![\d:/_–—−]|-\d|[.,]\d|(?!procent|pct)\p{L})/giu;

/** Between words, as people type it; not between numbers, where it may be a range or a minus. */
const TYPED_DASH =
  /(?<=[^\s\d(\-–—]) +(?:--?|—) +(?=[^\s)\-–—])|(?<=\d) +(?:--?|—) +(?=[^\s\d)\-–—])|(?<=[\p{L},.;:!?)%])(?:--|—)(?=\p{L})/gu;

/** No more digits than a count of persons without points: longer ones are numbers of something. */
const MOST_DIGITS = 4;

function isYear(text: string): boolean {
  return /^(19|20)\d\d$/.test(text);
}

function valueOf(text: string): number {
  return Number(text.replaceAll(".", "").replace(",", "."));
}

/** "2023-2024", "2023-24", "16-64", "1.200-1.500": from less to more. */
function isRange(from: string, to: string): boolean {
  if (isYear(from) && /^\d\d$/.test(to)) return Number(to) > Number(from.slice(2));
  const isLong = [from, to].some((text) => /\d/.test(text) && new RegExp(`\\d{${MOST_DIGITS + 1},}`).test(text));
  return !isLong && valueOf(from) < valueOf(to);
}

function rangeDeviations(text: string, style: Pick<HouseStyle, "dash">): Deviation[] {
  const wanted = RANGE_DASHES[style.dash];
  return Array.from(text.matchAll(RANGE)).flatMap((match): Deviation[] => {
    const { from = "", dash = "", to = "" } = match.groups ?? {};
    const isLoose = dash.trim() !== dash || dash.trim() === "";
    if (dash === wanted || !isRange(from, to) || (isLoose && !(isYear(from) && isYear(to)))) return [];
    const start = match.index + from.length;
    const edits = [{ start, end: start + dash.length, insert: wanted }];
    return [{ kind: "dash", start: match.index, end: match.index + match[0].length, edits }];
  });
}

/**
 * Dashes unlike the house style's: a range with the other dash, and a hyphen or an em dash where tankestreg is due. A
 * hyphen without spaces round it is part of its word and stays.
 */
export function dashDeviations(text: string, style: Pick<HouseStyle, "dash">): Deviation[] {
  const typed = Array.from(text.matchAll(TYPED_DASH), (match): Deviation => {
    const [found] = match;
    const end = match.index + found.length;
    return { kind: "dash", start: match.index, end, edits: [{ start: match.index, end, insert: ` ${DASH} ` }] };
  });
  return [...rangeDeviations(text, style), ...typed];
}
