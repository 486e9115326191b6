const words = new Intl.DateTimeFormat("da-DK", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** "2026-10-30" (ISO 8601) as "30. oktober 2026". */
export function dateWords(date: string): string {
  return words.format(new Date(`${date}T00:00:00Z`));
}
