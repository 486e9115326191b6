import type { Chart, Section } from "../nodes/index.ts";
import { planTables } from "./planTables.ts";
import { readChart, type ChartFigures } from "./readChart.ts";
import { shownFigures } from "./shownFigures.ts";

/**
 * What `chart` shows of its numbers, or of those a table among `sections`, spelled out, has for it; undefined where
 * that is nothing.
 */
export function chartFigures(chart: Chart, sections: readonly Section[]): ChartFigures | undefined {
  const reading = readChart(chart, (id) => planTables(sections).find((table) => table.id === id));
  return reading.state === "figures" ? shownFigures(chart.kind, reading.figures) : undefined;
}
