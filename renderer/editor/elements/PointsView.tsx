import { AttributeField } from "./AttributeField.tsx";
import type { ViewProps } from "./viewProps.ts";

export function PointsView({ attributes, children, element }: ViewProps<"points">) {
  return (
    <div {...attributes} data-block="points">
      <div contentEditable={false} data-part="label">
        <AttributeField element={element} attribute="label" label="Indledning til punkterne" placeholder="Indledning, fx »Vi vil:«" />
      </div>
      <ol>{children}</ol>
    </div>
  );
}
