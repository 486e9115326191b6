const MONTHS = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];

/** What was typed as a date: a day as ISO 8601, nothing, or something that is no day. */
export type ParsedDate = { kind: "date"; date: string } | { kind: "missing" } | { kind: "notADate" };

const NOT_A_DATE: ParsedDate = { kind: "notADate" };

/** The month that a name, whole or cut short to three letters or more, stands for; undefined for none. */
function monthNamed(name: string): number | undefined {
  const index = name.length >= 3 ? MONTHS.findIndex((month) => month.startsWith(name)) : -1;
  return index === -1 ? undefined : index + 1;
}

function dayOf(year: number, month: number, day: number): ParsedDate {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? { kind: "date", date: date.toISOString().slice(0, 10) } : NOT_A_DATE;
}

/** Two digits mean this century. */
function yearOf(digits: string): number {
  return Number(digits) + (digits.length === 2 ? 2000 : 0);
}

/**
 * A date as it is written in Denmark, the day first: "30.10.2026", "30/10-26", "30. oktober 2026", "fredag den 30. okt.
 * 2026"; and "2026-10-30". A year is always asked for, since a plan is worked on across new year.
 */
export function parseDate(text: string): ParsedDate {
  const typed = text.trim().toLowerCase();
  if (typed === "") return { kind: "missing" };
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed) ?? [];
  if (isoYear && isoMonth && isoDay) return dayOf(Number(isoYear), Number(isoMonth), Number(isoDay));
  const [, day, month, year] = /^(?:\p{L}*dag\s+)?(?:den\s+)?(\d{1,2})[\s./-]+(\d{1,2}|\p{L}+)[\s./-]+(\d{4}|\d{2})$/u.exec(typed) ?? [];
  if (!day || !month || !year) return NOT_A_DATE;
  const number = /^\d/.test(month) ? Number(month) : monthNamed(month);
  return number === undefined ? NOT_A_DATE : dayOf(yearOf(year), number, Number(day));
}
