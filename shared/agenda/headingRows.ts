import type { AgendaHeading, AgendaSubheading } from "./agendaTemplate.ts";

/** A heading as a line of a list that can be rearranged. */
export interface HeadingRow {
  heading: AgendaSubheading;
  level: 1 | 2;
}

/** The headings one below the other. */
export function headingRows(headings: readonly AgendaHeading[]): HeadingRow[] {
  return headings.flatMap(({ below, ...heading }) => [
    { heading, level: 1 as const },
    ...below.map((lower) => ({ heading: lower, level: 2 as const })),
  ]);
}

/** The headings that `rows` make: one of level 2 belongs to the one of level 1 above it, and the first is always of level 1. */
export function headingsOf(rows: readonly HeadingRow[]): AgendaHeading[] {
  const headings: AgendaHeading[] = [];
  for (const { heading, level } of rows) {
    const above = headings.at(-1);
    if (level === 2 && above) above.below.push(heading);
    else headings.push({ ...heading, below: [] });
  }
  return headings;
}
