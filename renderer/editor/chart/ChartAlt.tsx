import { Button } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import { useReadOnly, useSlateStatic } from "slate-react";
import type { Chart } from "../../../shared/plan/nodes/index.ts";
import { setChart } from "../commands/charts.ts";
import { AttributeField } from "../elements/AttributeField.tsx";

/**
 * What those are told who cannot see the chart. Shown while it is missing, and while the chart is worked with. `draft`
 * proposes a text from the numbers.
 */
export function ChartAlt({ element, draft }: { element: Chart; draft: () => string }) {
  const editor = useSlateStatic();
  const readOnly = useReadOnly();
  const isMissing = element.alt.trim() === "";
  if (isMissing && readOnly) return null;
  return (
    <div data-part="alt" data-missing={isMissing || undefined}>
      {isMissing && <WarningRegular aria-hidden />}
      <span>Alternativ tekst: </span>
      <AttributeField
        element={element}
        attribute="alt"
        label="Alternativ tekst: hvad diagrammet viser"
        placeholder="mangler – hvad diagrammet viser, til dem, der ikke kan se det"
      />
      {isMissing && (
        <Button size="small" onClick={() => setChart(editor, element, { alt: draft() })}>
          Foreslå tekst
        </Button>
      )}
    </div>
  );
}
