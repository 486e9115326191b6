import type { ChartFigures } from "../../../shared/plan/charts/readChart.ts";

/** Figures with one series for each `[name, …values]`; "" is a missing value. */
export function figuresOf(categories: string[], series: [string, ...string[]][], unit = ""): ChartFigures {
  return { categories, unit, series: series.map(([name, ...values]) => ({ name, values: values.map((value) => value || null) })) };
}
