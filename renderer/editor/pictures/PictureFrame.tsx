import { ImageAddRegular, ImageOffRegular, WarningRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { useReadOnly, useSlateStatic } from "slate-react";
import { pictureShare } from "../../../shared/look/pictureSize.ts";
import type { Image } from "../../../shared/plan/nodes/index.ts";
import { useNear } from "../../ui/useNear.ts";
import { usePictureUrl } from "../../assets/usePictureUrl.ts";
import { pictureIntake } from "./intake.ts";
import { needsAlt } from "./needsAlt.ts";
import { WidthHandle } from "./WidthHandle.tsx";

/** A template's empty slot, or one whose picture is not on this computer: asks for a picture. */
function EmptySlot({ element, isMissing }: { element: Image; isMissing: boolean }) {
  const editor = useSlateStatic();
  const readOnly = useReadOnly();
  return (
    <button
      type="button"
      data-part="slot"
      disabled={readOnly}
      onClick={(event) => {
        event.stopPropagation();
        pictureIntake(editor).choose(element.id);
      }}
    >
      {isMissing ? <ImageOffRegular aria-hidden /> : <ImageAddRegular aria-hidden />}
      <strong>{isMissing ? "Billedet findes ikke på denne computer" : "Vælg et billede"}</strong>
      <span>{isMissing ? "Vælg det igen, eller fjern pladsen" : "eller slip det her"}</span>
    </button>
  );
}

interface Props {
  element: Image;
  /** Asked for by the mark that the alternative text is missing. */
  onDescribe: () => void;
}

/** The picture at its share of the text's width, or what stands in its place while there is none. */
export function PictureFrame({ element, onDescribe }: Props) {
  const { asset } = element;
  const readOnly = useReadOnly();
  const frame = useRef<HTMLDivElement>(null);
  const isNear = useNear(frame);
  const picture = usePictureUrl(isNear ? (asset?.sha256 ?? null) : null);
  const [dragged, setDragged] = useState<number | null>(null);
  const share = asset ? pictureShare(asset, dragged ?? element.width) : element.width;
  const isMissing = picture.state === "missing";
  return (
    <div ref={frame} data-part="picture" style={{ width: `${100 * share}%` }}>
      {(!asset || isMissing) && <EmptySlot element={element} isMissing={isMissing} />}
      {asset && !isMissing && (
        <img
          src={picture.state === "ready" ? picture.url : undefined}
          alt={element.decorative ? "" : element.alt}
          width={asset.width}
          height={asset.height}
          decoding="async"
          draggable={false}
        />
      )}
      {needsAlt(element) && !isMissing && !readOnly && (
        <button
          type="button"
          data-part="mark"
          onClick={(event) => {
            event.stopPropagation();
            onDescribe();
          }}
        >
          <WarningRegular aria-hidden />
          Mangler alternativ tekst
        </button>
      )}
      {asset && !readOnly && <WidthHandle element={element} share={share} onDrag={setDragged} />}
    </div>
  );
}
