import type { Chart, ChartSeries, Table } from "../nodes/index.ts";
import { tableFigures } from "./tableFigures.ts";

/** What a chart shows: every series has one value per category, null where a number is missing. */
export interface ChartFigures {
  categories: readonly string[];
  series: readonly ChartSeries[];
  /** What the values count, "" where nobody has said. */
  unit: string;
}

/** What a chart's numbers come to, or why there are none. */
export type ChartReading =
  | {
      state: "figures";
      figures: ChartFigures;
      /** What stands in the table's cells and could not be read as a number. */
      unread: readonly string[];
    }
  | { state: "empty" }
  | { state: "tableGone" }
  | { state: "tableWithoutNumbers" };

export function hasNumber({ values }: ChartSeries): boolean {
  return values.some((value) => value !== null);
}

/** Rows with neither name nor number are there to be typed in. */
function withoutEmptyRows({ categories, series }: Omit<ChartFigures, "unit">): Omit<ChartFigures, "unit"> {
  const isUsed = (row: number) => categories[row]?.trim() !== "" || series.some(({ values }) => values[row] !== null);
  return {
    categories: categories.filter((_, row) => isUsed(row)),
    series: series.map(({ name, values }) => ({ name, values: values.filter((_, row) => isUsed(row)) })),
  };
}

/**
 * The numbers of a chart: its own, or those of the table that `findTable` gives for an id. The table must be spelled
 * out, so that key figures in its cells count.
 */
export function readChart(
  { data, unit }: Pick<Chart, "data" | "unit">,
  findTable: (id: string) => Table | undefined,
): ChartReading {
  if (data.from === "grid") {
    if (!data.series.some(hasNumber)) return { state: "empty" };
    return { state: "figures", figures: { ...withoutEmptyRows(data), unit: unit.trim() }, unread: [] };
  }
  const table = findTable(data.table);
  if (!table) return { state: "tableGone" };
  const read = tableFigures(table, data.series);
  if (!read.series.some(hasNumber)) return { state: "tableWithoutNumbers" };
  const { categories, series, unread } = read;
  return { state: "figures", figures: { categories, series, unit: unit.trim() || read.unit }, unread };
}
