import { AttributeField } from "./AttributeField.tsx";
import type { ViewProps } from "./viewProps.ts";

export function FactBoxView({ attributes, children, element }: ViewProps<"factBox">) {
  return (
    <div {...attributes} data-block="factBox" role="group" aria-label={element.title || "Faktaboks"}>
      <div contentEditable={false} data-part="title">
        <AttributeField element={element} attribute="title" label="Faktaboksens titel" placeholder="Faktaboksens titel" />
      </div>
      {children}
    </div>
  );
}
