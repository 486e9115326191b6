import { Path, Transforms, type Editor } from "slate";
import { HistoryEditor } from "slate-history";
import { ReactEditor } from "slate-react";
import { likelySeries } from "../../../shared/plan/charts/tableFigures.ts";
import { createChart, type Chart } from "../../../shared/plan/nodes/index.ts";
import { extendStep } from "./attributes.ts";
import { around } from "./blocks.ts";
import { insertBlock } from "./insert.ts";

/**
 * Changes what a chart shows. `step` names what is typed in, and typing on in it extends one undoable step; without a
 * name each change is a step of its own.
 */
export function setChart(
  editor: Editor,
  chart: Chart,
  attributes: Partial<Pick<Chart, "kind" | "data" | "unit" | "alt">>,
  step?: string,
): void {
  const at = ReactEditor.findPath(editor, chart);
  const set = () => Transforms.setNodes<Chart>(editor, attributes, { at });
  if (step === undefined) HistoryEditor.withNewBatch(editor, set);
  else extendStep(editor, `${chart.id} ${step}`, set);
}

/** Puts in a chart with room for three numbers and returns its id; they are typed in its own grid. */
export function insertChart(editor: Editor): string {
  const chart = createChart("bars", {
    from: "grid",
    categories: ["", "", ""],
    series: [{ name: "", values: [null, null, null] }],
  });
  insertBlock(editor, chart);
  return chart.id;
}

/** Puts a chart of the numbers in the table at the caret right after it, selects it and returns where it is. */
export function insertChartOfTable(editor: Editor): Path | undefined {
  const entry = around(editor, ["table"]);
  if (!entry) return undefined;
  const [table, path] = entry;
  const chart = {
    ...createChart("bars", { from: "table", table: table.id, series: likelySeries(table) }),
    caption: table.caption,
    source: table.source,
  };
  const at = Path.next(path);
  Transforms.insertNodes(editor, chart, { at });
  Transforms.select(editor, { path: [...at, 0], offset: 0 });
  return at;
}
