import { Button, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { Node, type Editor } from "slate";
import { useSlateStatic } from "slate-react";
import { gridData, gridTexts, type GridTexts } from "../../../shared/plan/charts/gridTexts.ts";
import { likelySeries } from "../../../shared/plan/charts/tableFigures.ts";
import type { Chart, ChartData, Section, Table } from "../../../shared/plan/nodes/index.ts";
import { setChart } from "../commands/charts.ts";
import { findById } from "../commands/sections.ts";
import { useDerived, usePlan } from "../PlanContext.tsx";
import { handleFieldKey } from "../elements/fieldKeys.ts";
import { ChartGrid } from "./ChartGrid.tsx";
import { KindChooser } from "./KindChooser.tsx";
import { TableSource } from "./TableSource.tsx";
import styles from "./ChartEditor.module.css";

interface Props {
  element: Chart;
  onDone: () => void;
}

type OwnData = Extract<ChartData, { from: "grid" }>;

const NO_DATA: OwnData = { from: "grid", categories: [""], series: [{ name: "", values: [null] }] };

/**
 * What is typed in the grid and the data that was made of it. What cannot be read as a number is in no data, so the
 * texts are kept here for as long as nothing else, an undo for one, changes the data.
 */
function useGridTexts(data: OwnData): [GridTexts, (texts: GridTexts) => OwnData] {
  const [typed, setTyped] = useState<{ texts: GridTexts; data: OwnData }>();
  const isOurs = typed !== undefined && JSON.stringify(typed.data) === JSON.stringify(data);
  const keep = (texts: GridTexts) => {
    const made = gridData(texts);
    setTyped({ texts, data: made });
    return made;
  };
  return [isOurs ? typed.texts : gridTexts(data), keep];
}

/** The chart as the editor has it now; what was rendered lags behind a key press and the blur right after it. */
function currentChart(editor: Editor, { id }: Chart): Chart | undefined {
  const node = findById(editor, id)?.[0];
  return node && Node.isElement(node) && node.type === "chart" ? node : undefined;
}

function OwnNumbers({ element }: { element: Chart }) {
  const editor = useSlateStatic();
  const { data } = currentChart(editor, element) ?? element;
  const [texts, keep] = useGridTexts(data.from === "grid" ? data : NO_DATA);
  const onChange = (next: GridTexts, step?: string) => {
    const current = currentChart(editor, element);
    if (current) setChart(editor, current, { data: keep(next) }, step);
  };
  return <ChartGrid texts={texts} onChange={onChange} />;
}

/** The last table before the chart, else the first after it. */
function nearestTable(sections: readonly Section[], chartId: string): Table | undefined {
  const blocks = sections.flatMap((section) => section.children.filter(({ type, id }) => type === "table" || id === chartId));
  const at = blocks.findIndex(({ id }) => id === chartId);
  return [...blocks.slice(0, at).reverse(), ...blocks.slice(at)].find((block) => block.type === "table");
}

/** Under the chart that is changed, so that it is its own preview: kind, numbers and unit. */
export function ChartEditor({ element, onDone }: Props) {
  const editor = useSlateStatic();
  const { derived } = usePlan();
  const hasTables = useDerived((plan) => plan.tables().size > 0);
  const reading = useDerived((plan) => plan.chartReading(element));
  const { data } = element;
  const panel = useRef<HTMLDivElement>(null);

  useEffect(() => panel.current?.querySelector<HTMLElement>("tbody [data-cell], select")?.focus(), []);

  const setData = (next: ChartData) => setChart(editor, element, { data: next });

  const copyTable = () => {
    if (reading.state !== "figures") return;
    const { categories, series } = reading.figures;
    setData({ from: "grid", categories: [...categories], series: [...series] });
  };

  const followTable = () => {
    const table = nearestTable(derived.plan.sections, element.id);
    if (table) setData({ from: "table", table: table.id, series: likelySeries(table) });
  };

  const ownNumbers = () => {
    if (reading.state === "figures") copyTable();
    else setData(NO_DATA);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (handleFieldKey(editor, event) || event.key !== "Escape") return;
    event.preventDefault();
    onDone();
  };

  return (
    <div ref={panel} className={styles.panel} role="group" aria-label="Diagrammets data" onKeyDown={onKeyDown}>
      <KindChooser kind={element.kind} onChange={(kind) => setChart(editor, element, { kind })} />
      <RadioGroup
        layout="horizontal"
        aria-label="Hvor tallene kommer fra"
        value={data.from}
        onChange={(_, { value }) => (value === "table" ? followTable() : ownNumbers())}
      >
        <Radio value="grid" label="Egne tal" />
        <Radio value="table" label={hasTables ? "Tal fra en tabel i planen" : "Tal fra en tabel (planen har ingen tabeller)"} disabled={!hasTables && data.from === "grid"} />
      </RadioGroup>
      {data.from === "grid" ? (
        <OwnNumbers element={element} />
      ) : (
        <TableSource data={data} onChange={setData} onCopy={reading.state === "figures" ? copyTable : undefined} />
      )}
      <div className={styles.last}>
        <Field label="Enhed" orientation="horizontal">
          <Input
            size="small"
            value={element.unit}
            placeholder={reading.state === "figures" && element.unit === "" && reading.figures.unit ? reading.figures.unit : "fx personer eller %"}
            onChange={(_, { value }) => setChart(editor, element, { unit: value }, "unit")}
          />
        </Field>
        <Button appearance="primary" size="small" onClick={onDone}>
          Færdig
        </Button>
      </div>
    </div>
  );
}
