import type { Editor } from "slate";
import { around } from "../commands/blocks.ts";
import { adoptSelection } from "../place.ts";

/** The id of the button that opens a chart's data. */
export function editButtonId(chartId: string): string {
  return `chart-data-${chartId}`;
}

/** How many frames it takes at most until a new chart is on the screen. */
const RENDERING_FRAMES = 60;

/** Opens a chart's data, where they are not open already; those of a new chart as soon as it is on the screen. */
export function editChart(chartId: string, frames = RENDERING_FRAMES): void {
  const button = document.getElementById(editButtonId(chartId));
  if (button?.getAttribute("aria-expanded") === "false") button.click();
  if (!button && frames > 0) requestAnimationFrame(() => editChart(chartId, frames - 1));
}

/** Opens the data of the chart that the caret is on. Returns whether it is on one. */
export function editChartAtCaret(editor: Editor): boolean {
  adoptSelection(editor);
  const chart = around(editor, ["chart"]);
  if (chart) editChart(chart[0].id);
  return chart !== undefined;
}
