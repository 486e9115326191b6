import type { ChartKind } from "../nodes/index.ts";
import { isTotal } from "../table/index.ts";
import { hasNumber, type ChartFigures } from "./readChart.ts";

function withoutTotals<T>(parts: readonly T[], nameOf: (part: T) => string): readonly T[] {
  const others = parts.filter((part) => !isTotal(nameOf(part)));
  return others.length > 0 ? others : parts;
}

/** The first series that can be divided: without the sum, and without what is nothing or less. */
function shares({ categories, series, unit }: ChartFigures): ChartFigures | undefined {
  const [first] = series.filter(hasNumber);
  if (!first) return undefined;
  const parts = categories.map((name, index) => ({ name, value: first.values[index] ?? null }));
  const positive = withoutTotals(parts, ({ name }) => name).filter(({ value }) => value !== null && Number(value) > 0);
  if (positive.length === 0) return undefined;
  return {
    categories: positive.map(({ name }) => name),
    series: [{ name: first.name, values: positive.map(({ value }) => value) }],
    unit,
  };
}

/**
 * Of a chart's figures what its kind can show; undefined where that is nothing. Parts of a whole are shown without the
 * whole, which would be counted twice.
 */
export function shownFigures(kind: ChartKind, figures: ChartFigures): ChartFigures | undefined {
  if (kind === "shares") return shares(figures);
  const series = figures.series.filter(hasNumber);
  if (series.length === 0) return undefined;
  return { ...figures, series: kind === "stackedBars" ? withoutTotals(series, ({ name }) => name) : series };
}
