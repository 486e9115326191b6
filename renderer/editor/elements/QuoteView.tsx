import { isEmptyBlock } from "../commands/blocks.ts";
import { AttributeField } from "./AttributeField.tsx";
import type { ViewProps } from "./viewProps.ts";

export function QuoteView({ attributes, children, element }: ViewProps<"quote">) {
  return (
    <blockquote {...attributes} data-block="quote">
      <p {...(isEmptyBlock(element) ? { "data-hint": "Citat" } : {})}>{children}</p>
      <footer contentEditable={false}>
        <AttributeField element={element} attribute="attribution" label="Hvem citeres?" placeholder="Navn og titel" />
      </footer>
    </blockquote>
  );
}
