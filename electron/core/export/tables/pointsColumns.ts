import type { NumberedPoint, PointsOverview } from "../../../../shared/plan/overviews/index.ts";
import { inlineText } from "../../../../shared/plan/tree.ts";

/** What the first column, which only names the focus area, has of the width; the columns of points share the rest. */
const NAMES_SHARE = 0.28;

/** What a column has at least of the widest one, however few points stand under its label. */
const LEAST = 0.35;

function letters(points: readonly NumberedPoint[]): number {
  return points.reduce((sum, { point }) => sum + inlineText(point.children).length, 0);
}

/** The columns' shares of the width: a label that few points stand under takes no room from the others. */
export function pointsColumns({ head, rows }: PointsOverview): number[] {
  const counts = head.slice(1).map((_, column) => rows.reduce((sum, { points }) => sum + letters(points[column] ?? []), 0));
  const most = Math.max(1, ...counts);
  const parts = counts.map((count) => Math.max(LEAST, count / most));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return [NAMES_SHARE, ...parts.map((part) => ((1 - NAMES_SHARE) * part) / whole)];
}
