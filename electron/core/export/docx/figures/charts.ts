import { Paragraph, type FileChild } from "docx";
import {
  ChartRun,
  type CategoryChartOptions,
  type ChartDataLabels,
  type ChartFont,
  type ChartPointLabel,
  type ChartRunOptions,
  type ChartValueAxis,
} from "docx/charts";
import { decimalsOf } from "../../../../../shared/figures/decimalsOf.ts";
import { formatUnit } from "../../../../../shared/figures/formatAmount.ts";
import { contrast } from "../../../../../shared/look/contrast.ts";
import type { Look } from "../../../../../shared/look/look.ts";
import { textWidthOf } from "../../../../../shared/look/measures.ts";
import { chartColours } from "../../../../../shared/plan/charts/chartColours.ts";
import { chartFigures } from "../../../../../shared/plan/charts/chartFigures.ts";
import { chartHeight, hasValueLabels } from "../../../../../shared/plan/charts/chartLayout.ts";
import { draftAlt } from "../../../../../shared/plan/charts/draftAlt.ts";
import type { ChartFigures } from "../../../../../shared/plan/charts/readChart.ts";
import { seriesLook } from "../../../../../shared/plan/charts/seriesLook.ts";
import type { Chart, ChartSeries, Decimal } from "../../../../../shared/plan/nodes/index.ts";
import { sourceLine } from "../../../../../shared/plan/sourceLine.ts";
import { writeCaption } from "./captions.ts";
import { pixels, spacing } from "../styles/measures.ts";
import { styleIds } from "../styles/styleIds.ts";
import { plainRuns } from "../text/textRuns.ts";
import type { Opening, Writing } from "../writing.ts";

/** Points; as the screen has it. */
const TEXT_SIZE = 9;

function toNumber(value: Decimal | null): number | null {
  return value === null ? null : Number(value);
}

/** Word writes points and commas as its reader's language has them. */
function numberFormat(decimals: number): string {
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

/** Labels on the axis fall on round numbers, which need decimals only where all values are small. */
function axisFormat({ series }: ChartFigures): string {
  const values = series.flatMap((each) => each.values.flatMap((value) => (value === null ? [] : [value])));
  return numberFormat(values.every((value) => Math.abs(Number(value)) < 5) ? Math.max(0, ...values.map(decimalsOf)) : 0);
}

const LABEL_PLACES = { bars: "outsideEnd", horizontalBars: "outsideEnd", stackedBars: "center", lines: "above" } as const;

/** The numbers of a series beside its bars or points, each with the decimals its author gave it. */
function labels({ values }: ChartSeries, font: ChartFont, position: ChartDataLabels["position"]): { dataLabels: ChartDataLabels; pointLabels: ChartPointLabel[] } {
  const pointLabels = values.map((value) => ({ value: true, numberFormat: numberFormat(value === null ? 0 : decimalsOf(value)), font }));
  return { dataLabels: { value: true, font, ...(position ? { position } : {}) }, pointLabels };
}

const BLACK = "000000";

/** Text on a bar of the colour `ground`: in black or the paper's white, one of which can be read on any colour. */
function fontOn(ground: string, look: Look): ChartFont {
  const { paper } = look.colour;
  return { ...textFont(look), color: contrast(BLACK, ground) > contrast(paper, ground) ? BLACK : paper };
}

function names(parts: readonly string[], what: string): string[] {
  return parts.map((name, index) => name.trim() || `${what} ${index + 1}`);
}

type Base = Pick<ChartRunOptions, "legend" | "font" | "chartArea" | "transformation" | "altText">;

function pie({ categories, series }: ChartFigures, look: Look, base: Base): ChartRunOptions {
  const [first] = series;
  return {
    ...base,
    type: "pie",
    legend: false,
    categories: names(categories, "Del"),
    series: [
      {
        name: first?.name.trim() || "Andel",
        values: first?.values.map(toNumber) ?? [],
        colors: chartColours(look.colour, categories.length),
      },
    ],
    dataLabels: { category: true, percentage: true, position: "outsideEnd", numberFormat: "0 %", font: textFont(look) },
  };
}

function textFont({ font, colour }: Look): ChartFont {
  return { name: font.body, size: TEXT_SIZE, color: colour.ink };
}

/** The chart as Word draws it, its numbers in a workbook that opens with "Rediger data". */
function wordChart(kind: Chart["kind"], figures: ChartFigures, { look, plan }: Writing, base: Base): ChartRunOptions {
  if (kind === "shares") return pie(figures, look, base);
  const colours = chartColours(look.colour, figures.series.length);
  const font = textFont(look);
  const unit = formatUnit(figures.unit, plan.houseStyle);
  const valueAxis: ChartValueAxis = {
    ...(unit === "" ? {} : { title: { text: unit, font } }),
    numberFormat: axisFormat(figures),
    font,
  };
  const labelled = hasValueLabels(kind, figures);
  const position = LABEL_PLACES[kind];
  const lying = kind === "horizontalBars";
  const shared: Omit<CategoryChartOptions, "series"> = {
    ...base,
    categories: names(figures.categories, "Række"),
    // The first category stands on top, as in the grid it was typed in.
    categoryAxis: { font, ...(lying ? { reverseOrder: true } : {}) },
    valueAxis: lying ? { ...valueAxis, crossesAt: "maximum" } : valueAxis,
  };
  const series = figures.series.map((each, index) => {
    const color = colours[index] ?? look.colour.accent;
    return {
      name: names(figures.series.map(({ name }) => name), "Serie")[index] ?? "",
      values: each.values.map(toNumber),
      ...(labelled ? labels(each, kind === "stackedBars" ? fontOn(color, look) : font, position) : {}),
      color,
    };
  });
  switch (kind) {
    case "bars":
    case "horizontalBars":
      return {
        ...shared,
        type: lying ? "bar" : "column",
        gapWidth: 60,
        overlap: -8,
        series,
      };
    case "stackedBars":
      return {
        ...shared,
        type: "column",
        stacking: "stacked",
        gapWidth: 60,
        series,
      };
    case "lines":
      return {
        ...shared,
        type: "line",
        series: series.map((line, index) => {
          const { marker, dash } = seriesLook(index);
          return { ...line, markers: { shape: marker, size: 7 }, line: { color: line.color, width: 2.25, dash } };
        }),
      };
  }
}

/** A chart that Word itself draws, caption and source, on one page. Nothing where the chart has no numbers to show. */
export function writeChart(chart: Chart, opening: Opening, writing: Writing): FileChild[] {
  const { plan, look } = writing;
  const figures = chartFigures(chart, plan.sections);
  if (!figures) return [];
  const captioned = chart.caption.trim() !== "";
  const source = sourceLine(chart.source);
  const sourced = source !== "";
  const base: Base = {
    legend: figures.series.length > 1 ? { position: "bottom", font: textFont(look) } : false,
    font: { name: look.font.body, color: look.colour.ink },
    chartArea: { fill: "none", border: "none" },
    transformation: {
      width: Math.round(pixels(textWidthOf(look.page))),
      height: Math.round(pixels(chartHeight(chart.kind, figures))),
    },
    altText: {
      name: captioned ? chart.caption : "Diagram",
      description: chart.alt.trim() || draftAlt(chart, figures, plan.houseStyle),
    },
  };
  // Above a table a caption has its room before it; here the chart stands there.
  const inPlace = spacing(look, "caption");
  const after = (sourced ? inPlace : spacing(look, "source")).after ?? 0;
  return [
    new Paragraph({
      ...opening,
      style: styleIds.figure,
      keepNext: captioned || sourced,
      children: [new ChartRun(wordChart(chart.kind, figures, writing, base))],
    }),
    ...writeCaption("Figur", chart, { keepNext: sourced, spacing: { ...inPlace, before: 0, after } }, writing),
    ...(sourced ? [new Paragraph({ style: styleIds.source, children: plainRuns(source) })] : []),
  ];
}
