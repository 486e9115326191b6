import { useRef, type DragEvent } from "react";
import { useReadOnly, useSelected, useSlateStatic } from "slate-react";
import { namesItsWork } from "../../../shared/plan/creditLine.ts";
import { AltText } from "../pictures/AltText.tsx";
import { pictureIntake } from "../pictures/intake.ts";
import { PictureFrame } from "../pictures/PictureFrame.tsx";
import { PictureTools } from "../pictures/PictureTools.tsx";
import { yieldFocus } from "../place.ts";
import { useDerived } from "../PlanContext.tsx";
import { AttributeField } from "./AttributeField.tsx";
import type { ViewProps } from "./viewProps.ts";
import "./figure.css";
import "./image.css";

/**
 * A picture as it will stand in Word, and what the author can do with it. Its place for the caret comes first, so that
 * Tab leads from a selected picture to its own tools.
 */
export function ImageView({ attributes, children, element }: ViewProps<"image">) {
  const editor = useSlateStatic();
  const readOnly = useReadOnly();
  const isSelected = useSelected();
  const altField = useRef<HTMLDivElement>(null);
  const number = useDerived((derived) => derived.numbering().figures.get(element.id));

  const onDrop = (event: DragEvent) => {
    const files = [...event.dataTransfer.files];
    if (files.length === 0 || event.dataTransfer.types.some((type) => type.startsWith("application/x-planskriver"))) return;
    event.preventDefault();
    event.stopPropagation();
    pictureIntake(editor).take(files, element.id);
  };

  return (
    <figure
      {...attributes}
      data-block="image"
      data-selected={isSelected || undefined}
      aria-label={element.caption ? undefined : "Billede"}
      onDrop={element.asset || readOnly ? undefined : onDrop}
    >
      {children}
      <div contentEditable={false} data-part="body" onFocus={() => yieldFocus(editor)}>
        <PictureFrame element={element} onDescribe={() => altField.current?.querySelector("textarea")?.focus()} />
        {element.asset && !readOnly && <PictureTools element={element} />}
        <figcaption data-part="caption">
          {number !== undefined && <span>Figur {number}. </span>}
          <AttributeField element={element} attribute="caption" label="Billedets titel" placeholder="Billedets titel" />
        </figcaption>
        <div data-part="source">
          {!namesItsWork(element.credit) && <span>Foto: </span>}
          <AttributeField element={element} attribute="credit" label="Hvem har lavet billedet" placeholder="hvem har taget eller lavet det" />
        </div>
        {element.asset && <AltText element={element} ref={altField} />}
      </div>
    </figure>
  );
}
