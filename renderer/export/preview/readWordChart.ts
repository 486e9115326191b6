import type { ChartFigures } from "../../../shared/plan/charts/readChart.ts";
import type { ChartKind } from "../../../shared/plan/nodes/index.ts";

/** A chart of a Word file as its part says it. Colours as "#rrggbb". */
export interface WordChart {
  kind: ChartKind;
  figures: ChartFigures;
  colours: string[];
}

function all(root: Document | Element, name: string): Element[] {
  return Array.from(root.getElementsByTagNameNS("*", name));
}

function first(root: Document | Element | undefined, ...names: string[]): Element | undefined {
  let at: Document | Element | undefined = root;
  for (const name of names) at = at && all(at, name)[0];
  return at as Element | undefined;
}

/** The cached values under `parent`, in their places; "" where one is missing. */
function cached(parent: Element | undefined): string[] {
  if (!parent) return [];
  const count = Number(first(parent, "ptCount")?.getAttribute("val") ?? 0);
  const values = new Map(all(parent, "pt").map((point) => [Number(point.getAttribute("idx")), first(point, "v")?.textContent ?? ""]));
  return Array.from({ length: count }, (_, index) => values.get(index) ?? "");
}

function kindOf(plot: Element): ChartKind | undefined {
  if (first(plot, "pieChart") ?? first(plot, "doughnutChart")) return "shares";
  if (first(plot, "lineChart")) return "lines";
  const bars = first(plot, "barChart");
  if (!bars) return undefined;
  if (first(bars, "barDir")?.getAttribute("val") === "bar") return "horizontalBars";
  return first(bars, "grouping")?.getAttribute("val") === "clustered" ? "bars" : "stackedBars";
}

function colourIn(element: Element | undefined): string {
  const value = element && first(element, "srgbClr")?.getAttribute("val");
  return value ? `#${value}` : "#57606a";
}

/** What a chart's part says, as far as the program draws it; undefined for kinds it does not have. */
export function readWordChart(part: Document): WordChart | undefined {
  const plot = first(part, "plotArea");
  const kind = plot && kindOf(plot);
  if (!plot || !kind) return undefined;
  const series = all(plot, "ser");
  const [leading] = series;
  const points = leading ? all(leading, "dPt") : [];
  return {
    kind,
    figures: {
      categories: cached(first(leading, "cat")),
      series: series.map((each) => ({
        name: cached(first(each, "tx"))[0] ?? "",
        values: cached(first(each, "val")).map((value) => (value === "" || Number.isNaN(Number(value)) ? null : String(Number(value)))),
      })),
      unit: all(plot, "valAx").map((axis) => all(first(axis, "title") ?? axis, "t")[0]?.textContent ?? "")[0] ?? "",
    },
    colours: kind === "shares" ? points.map((point) => colourIn(first(point, "spPr"))) : series.map((each) => colourIn(first(each, "spPr"))),
  };
}
