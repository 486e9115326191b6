import type { BarSeriesOption, LineSeriesOption, PieSeriesOption } from "echarts/charts";
import type {
  AriaComponentOption,
  GridComponentOption,
  LegendComponentOption,
} from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { formatDecimal } from "../figures/formatDecimal.ts";
import { formatUnit } from "../figures/formatAmount.ts";
import { hasValueLabels } from "../plan/charts/chartLayout.ts";
import type { ChartFigures } from "../plan/charts/readChart.ts";
import { seriesLook, type SeriesDash, type SeriesMarker, type SeriesPattern } from "../plan/charts/seriesLook.ts";
import type { HouseStyle } from "../plan/houseStyle.ts";
import type { ChartKind, ChartSeries, Decimal } from "../plan/nodes/index.ts";

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | PieSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | AriaComponentOption
>;

/** What a chart is drawn with. Colours as "#rrggbb", `font` as CSS has it, measures in CSS pixels. */
export interface DrawnChart {
  kind: ChartKind;
  /** What the kind can show of the numbers. */
  figures: ChartFigures;
  /** One for each series, or for each part of a whole. */
  colours: readonly string[];
  paper: string;
  ink: string;
  muted: string;
  rule: string;
  font: string;
  width: number;
  height: number;
  percent: HouseStyle["percent"];
}

const TEXT_SIZE = 12;
const DATA_INK = 1;

const SYMBOLS: Readonly<Record<SeriesMarker, string>> = {
  circle: "circle",
  square: "rect",
  triangle: "triangle",
  diamond: "diamond",
};

const DASHES: Readonly<Record<SeriesDash, "solid" | number[]>> = {
  solid: "solid",
  dash: [8, 4],
  dot: [2, 3],
  dashDot: [8, 3, 2, 3],
};

type Decals = NonNullable<NonNullable<NonNullable<AriaComponentOption["decal"]>["decals"]>>;
type Decal = Exclude<Decals, readonly unknown[]>;

function decal(pattern: SeriesPattern, color: string): Decal {
  const line = { symbol: "rect", symbolSize: 1, dashArrayX: [1, 0], color };
  switch (pattern) {
    case "solid":
      return { symbol: "none" };
    case "upward":
      return { ...line, dashArrayY: [2, 5], rotation: -Math.PI / 4 };
    case "downward":
      return { ...line, dashArrayY: [2, 5], rotation: Math.PI / 4 };
    case "horizontal":
      return { ...line, dashArrayY: [2, 4] };
    case "dots":
      return { symbol: "circle", symbolSize: 0.9, dashArrayX: [[5, 5], [0, 5, 5, 0]], dashArrayY: [5, 0], color };
    case "grid":
      return { symbol: "rect", symbolSize: 0.8, dashArrayX: [5, 2], dashArrayY: [5, 2], color };
  }
}

function tick(value: number): string {
  return value.toLocaleString("da-DK", { maximumFractionDigits: 6 }).replace("-", "\u2212");
}

function toNumber(value: Decimal | null): number | "-" {
  return value === null ? "-" : Number(value);
}

function nameOf({ name }: ChartSeries, index: number): string {
  return name.trim() || `Serie ${index + 1}`;
}

function text({ font }: DrawnChart, color: string) {
  return { color, fontFamily: font, fontSize: TEXT_SIZE };
}

function pieSeries(chart: DrawnChart): PieSeriesOption {
  const { figures, colours, paper, ink, rule } = chart;
  const values = figures.series[0]?.values ?? [];
  const total = values.reduce((sum, value) => sum + Number(value), 0);
  const share = (index: number) => `${Math.round((100 * Number(values[index])) / total)}\u00a0${formatUnit("%", chart)}`;
  return {
    type: "pie",
    radius: "72%",
    center: ["50%", "50%"],
    silent: true,
    itemStyle: { borderColor: paper, borderWidth: 2 },
    label: { ...text(chart, ink), formatter: ({ name, dataIndex }) => `${name} ${share(dataIndex)}`, overflow: "break", width: 150 },
    labelLine: { lineStyle: { color: rule }, length: 10, length2: 10 },
    data: figures.categories.map((name, index) => ({
      name: name.trim() || `Del ${index + 1}`,
      value: Number(values[index]),
      itemStyle: { color: colours[index] ?? ink },
    })),
  };
}

function barSeries(chart: DrawnChart): BarSeriesOption[] {
  const { kind, figures, colours, ink, paper } = chart;
  const labelled = hasValueLabels(kind, figures);
  const stacked = kind === "stackedBars";
  const outside = (value: Decimal | null) => {
    const isNegative = value?.startsWith("-") ?? false;
    if (kind === "horizontalBars") return isNegative ? "left" : "right";
    return isNegative ? "bottom" : "top";
  };
  return figures.series.map((series, at) => ({
    type: "bar",
    name: nameOf(series, at),
    silent: true,
    barMaxWidth: kind === "horizontalBars" ? 26 : 56,
    barGap: "8%",
    ...(stacked ? { stack: "all" } : {}),
    itemStyle: { color: colours[at] ?? ink, ...(stacked ? { borderColor: paper, borderWidth: DATA_INK } : {}) },
    label: {
      ...text(chart, ink),
      show: labelled,
      formatter: ({ dataIndex }) => formatDecimal(series.values[dataIndex] ?? "0"),
      ...(stacked ? { backgroundColor: paper, padding: [1, 3], borderRadius: 2 } : {}),
    },
    data: series.values.map((value) => ({
      value: toNumber(value),
      label: { position: stacked ? "inside" : outside(value) },
    })),
  }));
}

function lineSeries(chart: DrawnChart): LineSeriesOption[] {
  const { kind, figures, colours, ink } = chart;
  return figures.series.map((series, at) => {
    const { marker, dash } = seriesLook(at);
    const color = colours[at] ?? ink;
    return {
      type: "line",
      name: nameOf(series, at),
      silent: true,
      symbol: SYMBOLS[marker],
      symbolSize: 8,
      showAllSymbol: true,
      itemStyle: { color },
      lineStyle: { color, width: 2.25, type: DASHES[dash] },
      label: {
        ...text(chart, ink),
        show: hasValueLabels(kind, figures),
        position: "top",
        formatter: ({ dataIndex }) => formatDecimal(series.values[dataIndex] ?? "0"),
      },
      data: series.values.map(toNumber),
    };
  });
}

/** How ECharts is told to draw a chart: still, readable in print, with patterns and marks beside colours. */
export function chartOption(chart: DrawnChart): ChartOption {
  const { kind, figures, paper, ink, muted, rule } = chart;
  const looks = kind === "shares" ? figures.categories : figures.series;
  const base: ChartOption = {
    animation: false,
    backgroundColor: "transparent",
    textStyle: { fontFamily: chart.font },
    aria: {
      enabled: true,
      label: { enabled: false },
      decal: { show: kind !== "lines", decals: looks.map((_, index) => decal(seriesLook(index).pattern, `${paper}99`)) },
    },
  };
  if (kind === "shares") return { ...base, series: pieSeries(chart) };

  const lying = kind === "horizontalBars";
  const hasLegend = figures.series.length > 1;
  const unit = formatUnit(figures.unit, chart);
  const axisText = text(chart, muted);
  const few = figures.categories.length <= 14;
  const room = lying ? 190 : Math.max(40, (chart.width - 70) / Math.max(figures.categories.length, 1) - 8);
  const categories = {
    type: "category" as const,
    data: [...figures.categories],
    inverse: lying,
    axisLine: { lineStyle: { color: muted } },
    axisTick: { show: false },
    axisLabel: { ...axisText, color: ink, width: room, overflow: "break" as const, ...(few || lying ? { interval: 0 } : {}) },
    boundaryGap: true,
  };
  const values = {
    type: "value" as const,
    ...(unit && { name: unit, nameTextStyle: { ...axisText, align: lying ? ("right" as const) : ("left" as const) } }),
    ...(lying ? { nameLocation: "end" as const, nameGap: 0 } : {}),
    axisLabel: { ...axisText, formatter: tick, hideOverlap: true },
    splitLine: { lineStyle: { color: rule, width: 1 } },
    splitNumber: lying ? 4 : 5,
  };
  return {
    ...base,
    ...(hasLegend
      ? {
          legend: {
            bottom: 0,
            itemWidth: kind === "lines" ? 34 : 22,
            itemHeight: 12,
            itemGap: 18,
            textStyle: text(chart, ink),
            data: figures.series.map(nameOf),
          },
        }
      : {}),
    grid: {
      left: 4,
      right: lying ? 30 : 10,
      top: unit && !lying ? 32 : 16,
      bottom: (hasLegend ? 34 : 6) + (lying && unit ? 18 : 0),
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    xAxis: lying ? { ...values, ...(unit ? { nameLocation: "middle" as const, nameGap: 26, nameTextStyle: axisText } : {}) } : categories,
    yAxis: lying ? categories : values,
    series: kind === "lines" ? lineSeries(chart) : barSeries(chart),
  };
}
