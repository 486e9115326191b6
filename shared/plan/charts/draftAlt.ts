import { formatAmount } from "../../figures/formatAmount.ts";
import { capitalised } from "../capitalised.ts";
import type { HouseStyle } from "../houseStyle.ts";
import { listed } from "../listed.ts";
import type { Chart, ChartSeries, Decimal } from "../nodes/index.ts";
import { CHART_WORDS } from "./chartWords.ts";
import type { ChartFigures } from "./readChart.ts";
import { shownFigures } from "./shownFigures.ts";
import { areTimes } from "./tableFigures.ts";

/** A listener keeps hold of about this many parts; of more, only the extremes are said. */
const MOST_SAID = 6;
const MOST_SERIES_SAID = 4;

type Style = Pick<HouseStyle, "percent">;

interface Figure {
  category: string;
  value: Decimal;
}

function present({ values }: ChartSeries, categories: readonly string[]): Figure[] {
  return values.flatMap((value, index) => (value === null ? [] : [{ category: categories[index] ?? "", value }]));
}

function extreme(figures: readonly Figure[], sign: 1 | -1): Figure | undefined {
  return figures.reduce<Figure | undefined>(
    (best, figure) => (best && sign * Number(best.value) >= sign * Number(figure.value) ? best : figure),
    undefined,
  );
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === "" || /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** Where the numbers go over time: from first to last, and the peak or bottom on the way. */
function trend(series: ChartSeries, { categories, unit }: ChartFigures, style: Style): string {
  const figures = present(series, categories);
  const first = figures[0];
  const last = figures.at(-1);
  if (!first || !last) return "";
  const say = ({ value }: Figure) => formatAmount(value, unit, style);
  if (figures.length === 1) return `${say(first)} i ${first.category}`;
  const [from, to] = [Number(first.value), Number(last.value)];
  const went =
    from === to
      ? `er ${say(first)} både i ${first.category} og i ${last.category}`
      : `${to > from ? "stiger" : "falder"} fra ${say(first)} i ${first.category} til ${say(last)} i ${last.category}`;
  const high = extreme(figures, 1);
  const low = extreme(figures, -1);
  const peak = high && Number(high.value) > Math.max(from, to) ? [`højest i ${high.category} (${say(high)})`] : [];
  const bottom = low && Number(low.value) < Math.min(from, to) ? [`lavest i ${low.category} (${say(low)})`] : [];
  return [went, ...peak, ...bottom].join(", ");
}

/** Which is the highest and which the lowest; of few, all of them. */
function ranking(series: ChartSeries, { categories, unit }: ChartFigures, style: Style): string {
  const figures = present(series, categories);
  const say = ({ category, value }: Figure) => `${category} (${formatAmount(value, unit, style)})`;
  if (figures.length <= 3) return listed(figures.map(say));
  const high = extreme(figures, 1);
  const low = extreme(figures, -1);
  if (!high || !low) return "";
  if (high.value === low.value) return `alle er ${formatAmount(high.value, unit, style)}`;
  return `højest er ${say(high)}, lavest er ${say(low)}`;
}

function sharesText({ categories, series }: ChartFigures, style: Style): string {
  const figures = series[0] ? present(series[0], categories) : [];
  const total = figures.reduce((sum, { value }) => sum + Number(value), 0);
  const say = ({ category, value }: Figure) =>
    `${category} ${formatAmount(String(Math.round((100 * Number(value)) / total)), "%", style)}`;
  const ranked = [...figures].sort((a, b) => Number(b.value) - Number(a.value));
  if (figures.length <= MOST_SAID) return sentence(listed(ranked.map(say)));
  const [largest] = ranked;
  const smallest = ranked.at(-1);
  return largest && smallest ? sentence(`Størst er ${say(largest)}, mindst er ${say(smallest)}`) : "";
}

function span({ categories }: ChartFigures, isTime: boolean): string {
  const [first = ""] = categories;
  const last = categories.at(-1) ?? "";
  if (isTime) return categories.length > 1 ? `Fra ${first} til ${last}.` : "";
  return categories.length <= MOST_SAID ? "" : `${categories.length} kategorier fra ${first} til ${last}.`;
}

/** One sentence for each series, or about the extremes where they are too many. */
function seriesText(figures: ChartFigures, isTime: boolean, style: Style): string {
  const say = isTime ? trend : ranking;
  const [only] = figures.series;
  if (figures.series.length === 1 && only) {
    const text = say(only, figures, style);
    return sentence(isTime ? `${capitalised(only.name.trim() || "Tallet")} ${text}` : capitalised(text));
  }
  const named = figures.series.map((series, index) => ({ ...series, name: series.name.trim() || `Serie ${index + 1}` }));
  if (named.length <= MOST_SERIES_SAID) {
    return named.map((series) => sentence(`${series.name}: ${say(series, figures, style)}`)).join(" ");
  }
  const all = named.flatMap((series) =>
    present(series, figures.categories).map(({ category, value }) => ({ category: `${series.name} ${category}`, value })),
  );
  const extremes = ranking({ name: "", values: all.map(({ value }) => value) }, { ...figures, categories: all.map(({ category }) => category) }, style);
  return `${sentence(`${named.length} serier: ${listed(named.map(({ name }) => name))}`)} ${sentence(capitalised(extremes))}`;
}

/**
 * A first draft of the words that stand for a chart where it cannot be seen: what kind it is, what it is about, from
 * where to where, its extremes and its trend. "" where it shows nothing.
 */
export function draftAlt(
  { kind, caption }: Pick<Chart, "kind" | "caption">,
  figures: ChartFigures,
  style: Style,
): string {
  const shown = shownFigures(kind, figures);
  if (!shown) return "";
  const isTime = kind !== "shares" && areTimes(shown.categories);
  const about = caption.trim() === "" ? sentence(CHART_WORDS[kind].inText) : `${CHART_WORDS[kind].inText}: ${sentence(caption)}`;
  const said = kind === "shares" ? sharesText(shown, style) : seriesText(shown, isTime, style);
  return [about, span(shown, isTime), said].filter((part) => part !== "").join(" ");
}
