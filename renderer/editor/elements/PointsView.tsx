import type { CSSProperties } from "react";
import { useDerived } from "../PlanContext.tsx";
import { AttributeField } from "./AttributeField.tsx";
import type { ViewProps } from "./viewProps.ts";
import "./points.css";

export function PointsView({ attributes, children, element }: ViewProps<"points">) {
  const indent = useDerived((derived) => derived.pointIndent());
  return (
    <div {...attributes} data-block="points" style={{ "--point-indent": `${indent}pt` } as CSSProperties}>
      <div contentEditable={false} data-part="label">
        <AttributeField element={element} attribute="label" label="Indledning til punkterne" placeholder="Indledning, fx »Vi vil:«" />
      </div>
      <ol>{children}</ol>
    </div>
  );
}
