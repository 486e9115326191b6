import { z } from "zod";
import { createId, idSchema } from "../ids.ts";
import { decimalSchema } from "./decimal.ts";
import { requirementSchema } from "./requirement.ts";
import { voidChildrenSchema } from "./text.ts";

/** `horizontalBars` leaves room for long names; `shares` shows how one series is divided, as a ring or pie does. */
export const CHART_KINDS = ["bars", "horizontalBars", "stackedBars", "lines", "shares"] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** One line of numbers through all categories; null where a number is missing. */
const chartSeriesSchema = z.strictObject({ name: z.string(), values: z.array(decimalSchema.nullable()) });
export type ChartSeries = z.infer<typeof chartSeriesSchema>;

/** Numbers of the chart's own: every series has one value per category. */
const ownData = z
  .strictObject({ from: z.literal("grid"), categories: z.array(z.string()), series: z.array(chartSeriesSchema) })
  .refine(({ categories, series }) => series.every(({ values }) => values.length === categories.length));

/** Numbers read from a table of the plan, whose heads name series and categories. Follows the table as it changes. */
const tableData = z.strictObject({ from: z.literal("table"), table: idSchema, series: z.literal(["rows", "columns"]) });

export const chartDataSchema = z.discriminatedUnion("from", [ownData, tableData]);
export type ChartData = z.infer<typeof chartDataSchema>;

/** `unit` is what the values count; `alt` says in words what the chart shows, "" while not written. */
export const chartSchema = z.strictObject({
  type: z.literal("chart"),
  id: idSchema,
  required: requirementSchema,
  kind: z.literal(CHART_KINDS),
  data: chartDataSchema,
  unit: z.string(),
  caption: z.string(),
  source: z.string(),
  alt: z.string(),
  children: voidChildrenSchema,
});
export type Chart = z.infer<typeof chartSchema>;

export function createChart(kind: ChartKind, data: ChartData): Chart {
  return { type: "chart", id: createId(), kind, data, unit: "", caption: "", source: "", alt: "", children: [{ text: "" }] };
}
