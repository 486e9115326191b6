import type { ChartKind } from "../nodes/index.ts";
import type { ChartFigures } from "./readChart.ts";

/** Millimetres: the height of most charts, what stands above and below the bars, and one bar with its air. */
const HEIGHT = 75;
const AROUND = 22;
const BAR = 5;
const GAP = 3;

/** More bars than this would be hidden by their numbers. */
const MOST_LABELLED = 18;

/** How high a chart is in millimetres, on screen and in Word. A lying bar takes the room it needs, up to a page. */
export function chartHeight(kind: ChartKind, figures: ChartFigures | undefined): number {
  if (kind !== "horizontalBars" || !figures) return HEIGHT;
  const { categories, series } = figures;
  return Math.min(Math.max(HEIGHT, AROUND + categories.length * (GAP + series.length * BAR)), 220);
}

/** Whether there is room for a number at each bar or point. */
export function hasValueLabels(kind: ChartKind, { categories, series }: ChartFigures): boolean {
  if (kind === "stackedBars") return categories.length * series.length <= MOST_LABELLED && series.length <= 4;
  if (kind === "lines") return series.length === 1 && categories.length <= MOST_LABELLED / 1.5;
  return kind === "shares" || categories.length * series.length <= MOST_LABELLED;
}

