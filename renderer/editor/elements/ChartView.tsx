import { Button } from "@fluentui/react-components";
import { DataBarVerticalRegular, EditRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { useReadOnly, useSelected, useSlateStatic } from "slate-react";
import { draftAlt } from "../../../shared/plan/charts/draftAlt.ts";
import type { ChartReading } from "../../../shared/plan/charts/readChart.ts";
import { shownFigures } from "../../../shared/plan/charts/shownFigures.ts";
import type { Chart } from "../../../shared/plan/nodes/index.ts";
import { ChartAlt } from "../chart/ChartAlt.tsx";
import { ChartDrawing } from "../chart/ChartDrawing.tsx";
import { ChartEditor } from "../chart/ChartEditor.tsx";
import { editButtonId } from "../chart/chartEditing.ts";
import { enterElement, yieldFocus } from "../place.ts";
import { useDerived, usePlan } from "../PlanContext.tsx";
import { AttributeField } from "./AttributeField.tsx";
import type { ViewProps } from "./viewProps.ts";
import "./figure.css";
import "./chart.css";

const MOST_QUOTED = 3;

/** Why there is nothing to draw, and what to do. */
function emptyText(reading: ChartReading): string {
  switch (reading.state) {
    case "empty":
      return "Diagrammet har ingen tal endnu. Skriv dem, sæt dem ind fra Excel, eller hent dem fra en tabel i planen.";
    case "tableGone":
      return "Tabellen, som tallene kom fra, er slettet. Vælg en anden tabel, eller skriv tallene selv.";
    case "tableWithoutNumbers":
      return "Tabellen har ingen tal endnu. Diagrammet kommer frem, når de er skrevet.";
    case "figures":
      return "Andele kan kun vises af tal over nul. Vælg en anden diagramtype, eller ret tallene.";
  }
}

function Unread({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null;
  const quoted = texts.slice(0, MOST_QUOTED).map((text) => `»${text}«`);
  return (
    <p data-part="unread">
      {texts.length === 1 ? "Én celle kan ikke læses som tal og vises ikke: " : `${texts.length} celler kan ikke læses som tal og vises ikke: `}
      {quoted.join(", ")}
      {texts.length > MOST_QUOTED && " m.fl."}
    </p>
  );
}

interface PictureProps {
  element: Chart;
  reading: ChartReading;
  draft: () => string;
}

function Picture({ element, reading, draft }: PictureProps) {
  if (reading.state !== "figures" || !shownFigures(element.kind, reading.figures)) {
    return (
      <div data-part="nothing">
        <DataBarVerticalRegular aria-hidden />
        <p>{emptyText(reading)}</p>
      </div>
    );
  }
  return (
    <>
      <ChartDrawing kind={element.kind} figures={reading.figures} label={element.alt.trim() || draft()} />
      <Unread texts={reading.unread} />
    </>
  );
}

/** A chart as it will stand in Word, with its numbers behind a button. */
export function ChartView({ attributes, children, element }: ViewProps<"chart">) {
  const editor = useSlateStatic();
  const readOnly = useReadOnly();
  const selected = useSelected();
  const { houseStyle } = usePlan().properties;
  const number = useDerived((derived) => derived.numbering().figures.get(element.id));
  const reading = useDerived((derived) => derived.chartReading(element));
  const [open, setOpen] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const draft = () => (reading.state === "figures" ? draftAlt(element, reading.figures, houseStyle) : "");

  const close = () => {
    // What cannot be read as a number would be lost with the grid it stands in.
    const wrong = panel.current?.querySelector<HTMLElement>("[data-wrong]");
    if (wrong) {
      wrong.focus();
      return;
    }
    setOpen(false);
    enterElement(editor, element);
  };

  return (
    <figure {...attributes} data-block="chart" data-selected={selected || undefined}>
      <div contentEditable={false}>
        <div data-part="picture" onDoubleClick={readOnly ? undefined : () => setOpen(true)}>
          <Picture element={element} reading={reading} draft={draft} />
          {!readOnly && (
            <Button
              id={editButtonId(element.id)}
              size="small"
              icon={<EditRegular />}
              aria-expanded={open}
              onFocus={() => yieldFocus(editor)}
              onClick={(event) => {
                event.stopPropagation();
                if (open) close();
                else setOpen(true);
              }}
            >
              Rediger data
            </Button>
          )}
        </div>
        <div ref={panel} onClick={(event) => event.stopPropagation()} onFocus={() => yieldFocus(editor)}>
          {open && !readOnly && <ChartEditor element={element} onDone={close} />}
          <figcaption data-part="caption">
            {number !== undefined && <span>Figur {number}. </span>}
            <AttributeField element={element} attribute="caption" label="Diagrammets titel" placeholder="Diagrammets titel" />
          </figcaption>
          <div data-part="source">
            <span>Kilde: </span>
            <AttributeField element={element} attribute="source" label="Diagrammets kilde" placeholder="fx Jobindsats.dk, august 2026" />
          </div>
          {reading.state === "figures" && <ChartAlt element={element} draft={draft} />}
        </div>
      </div>
      {children}
    </figure>
  );
}
