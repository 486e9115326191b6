import { z } from "zod";
import { planTables } from "./charts/planTables.ts";
import { readChart } from "./charts/readChart.ts";
import type { WordsOfPlan } from "./derivedWords.ts";
import { keyFigureSchema, type KeyFigure } from "./keyFigures.ts";
import { chartDataSchema, type Chart } from "./nodes/index.ts";
import { spellOut } from "./spellOut.ts";
import { descendants, type PlanNode } from "./tree.ts";

/**
 * What copied content shows but its plan keeps elsewhere, for a plan that has none of it: key figures, and by a chart's
 * id the numbers it takes from a table that is not copied with it.
 */
export const luggageSchema = z.strictObject({
  keyFigures: z.array(keyFigureSchema),
  charts: z.record(z.string(), z.strictObject({ data: chartDataSchema, unit: z.string() })),
});
export type Luggage = z.infer<typeof luggageSchema>;

export const NO_LUGGAGE: Luggage = { keyFigures: [], charts: {} };

function figuresShown(node: PlanNode): (string | null)[] {
  if (!("type" in node)) return [];
  if (node.type === "keyFigure") return [node.figure];
  return node.type === "goal" ? [node.baseline.keyFigure, node.target.keyFigure] : [];
}

/** The numbers of `charts` as numbers of their own; nothing for one whose table has none. */
function numbersOf(charts: readonly Chart[], plan: WordsOfPlan): Luggage["charts"] {
  if (charts.length === 0) return {};
  const tables = new Map(planTables(spellOut(plan).sections).map((table) => [table.id, table]));
  return Object.fromEntries(
    charts.flatMap((chart) => {
      const reading = readChart(chart, (id) => tables.get(id));
      if (reading.state !== "figures") return [];
      const { categories, series, unit } = reading.figures;
      return [[chart.id, { data: { from: "grid" as const, categories: [...categories], series: [...series] }, unit }]];
    }),
  );
}

/** What `content`, copied from `plan`, needs along in another plan. */
export function packLuggage(content: readonly PlanNode[], plan: WordsOfPlan): Luggage {
  const nodes = content.flatMap((node) => Array.from(descendants(node)));
  const shown = new Set(nodes.flatMap(figuresShown));
  const ids = new Set(nodes.flatMap((node) => ("id" in node ? [node.id] : [])));
  const leaning = nodes.filter((node) => "type" in node && node.type === "chart") as Chart[];
  return {
    keyFigures: plan.keyFigures.filter(({ id }) => shown.has(id)),
    charts: numbersOf(leaning.filter(({ data }) => data.from === "table" && !ids.has(data.table)), plan),
  };
}

/** `node`, a section or a block, with its charts showing numbers of their own where the plan it is put in lacks their table. */
export function unpackCharts<N extends PlanNode>(node: N, luggage: Luggage, has: (id: string) => boolean): N {
  if (!("type" in node)) return node;
  const element: PlanNode = node;
  if (element.type === "chart") {
    const own = element.data.from === "table" && !has(element.data.table) ? luggage.charts[element.id] : undefined;
    return own ? ({ ...element, ...own } as PlanNode as N) : node;
  }
  if (element.type !== "section") return node;
  return { ...element, children: element.children.map((child) => unpackCharts<PlanNode>(child, luggage, has)) } as PlanNode as N;
}

/** The key figures brought along that a plan with `own` does not have. */
export function missingFigures(own: readonly KeyFigure[], brought: readonly KeyFigure[]): KeyFigure[] {
  return brought.filter(({ id }) => own.every((figure) => figure.id !== id));
}
