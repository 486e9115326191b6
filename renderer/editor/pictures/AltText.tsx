import { Checkbox } from "@fluentui/react-components";
import type { Ref } from "react";
import { useReadOnly, useSlateStatic } from "slate-react";
import type { Image } from "../../../shared/plan/nodes/index.ts";
import { setAttributes } from "../commands/attributes.ts";
import { AttributeField } from "../elements/AttributeField.tsx";
import { needsAlt } from "./needsAlt.ts";

/** What those are told who cannot see the picture. Shown while it is missing, and while the picture is worked with. */
export function AltText({ element, ref }: { element: Image; ref: Ref<HTMLDivElement> }) {
  const editor = useSlateStatic();
  const readOnly = useReadOnly();
  if (readOnly && needsAlt(element)) return null;
  return (
    <div ref={ref} data-part="alt" data-missing={needsAlt(element) || undefined}>
      {!element.decorative && (
        <div data-part="alt-text">
          <span>Alternativ tekst: </span>
          <AttributeField
            element={element}
            attribute="alt"
            label="Alternativ tekst: hvad billedet viser"
            placeholder="hvad billedet viser, til dem, der ikke kan se det"
          />
        </div>
      )}
      <Checkbox
        label="Dekorativt billede (læses ikke op)"
        checked={element.decorative}
        disabled={readOnly}
        onChange={(_, { checked }) => setAttributes(editor, element, { decorative: checked === true })}
      />
    </div>
  );
}
