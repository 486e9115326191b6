import type { Editor } from "slate";
import { around } from "../commands/blocks.ts";
import { adoptSelection } from "../place.ts";

/** The id of the button that opens a chart's data. */
export function editButtonId(chartId: string): string {
  return `chart-data-${chartId}`;
}

/** Opens a chart's data, where they are not open already. */
export function editChart(chartId: string): void {
  const button = document.getElementById(editButtonId(chartId));
  if (button?.getAttribute("aria-expanded") === "false") button.click();
}

/** Opens the data of the chart that the caret is on. Returns whether it is on one. */
export function editChartAtCaret(editor: Editor): boolean {
  adoptSelection(editor);
  const chart = around(editor, ["chart"]);
  if (chart) editChart(chart[0].id);
  return chart !== undefined;
}
