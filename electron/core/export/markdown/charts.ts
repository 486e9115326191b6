import type { BlockContent } from "mdast";
import { formatDecimal } from "../../../../shared/figures/formatDecimal.ts";
import { formatUnit, MISSING } from "../../../../shared/figures/formatAmount.ts";
import { captionLine } from "../../../../shared/plan/captionLine.ts";
import { chartFigures } from "../../../../shared/plan/charts/chartFigures.ts";
import type { Chart } from "../../../../shared/plan/nodes/index.ts";
import type { Numbering } from "../../../../shared/plan/numbering.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { sourceLine } from "../../../../shared/plan/sourceLine.ts";
import type { MarkData } from "../../exchange/markdownMarks.ts";
import { mark, textParagraphs, textRow } from "./textNodes.ts";

/** A chart as the table of its numbers: caption ("Figur 1. …"), categories down and series across, and source. */
export function chartBlocks(chart: Chart, plan: Plan, numbering: Numbering): BlockContent[] {
  const figures = chartFigures(chart, plan.sections);
  if (!figures) return [];
  const { categories, series } = figures;
  const unit = formatUnit(figures.unit, plan.houseStyle);
  const head = ["", ...series.map(({ name }, index) => name.trim() || (series.length === 1 ? unit || "Antal" : `Serie ${index + 1}`))];
  const rows = categories.map((name, row) => [
    name,
    ...series.map(({ values }) => {
      const value = values[row] ?? null;
      return value === null ? MISSING : formatDecimal(value);
    }),
  ]);
  const caption = captionLine("Figur", chart, numbering);
  const source = sourceLine(chart.source);
  const data: MarkData<"chart"> = {
    kind: chart.kind,
    unit: figures.unit,
    alt: chart.alt,
    caption: caption !== "",
    source: source !== "",
    unnamed: series.flatMap(({ name }, index) => (name.trim() === "" ? [index] : [])),
  };
  return [
    mark("chart", data),
    ...textParagraphs([caption]),
    {
      type: "table",
      align: [null, ...series.map(() => "right" as const)],
      children: [head, ...rows].map(textRow),
    },
    ...textParagraphs([unit && `Enhed: ${unit}`, source]),
  ];
}
