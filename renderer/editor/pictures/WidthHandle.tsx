import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { useSlateStatic } from "slate-react";
import type { Image } from "../../../shared/plan/nodes/index.ts";
import { setAttributes } from "../commands/attributes.ts";

const SMALLEST = 0.1;
/** Widths are whole twentieths, so that two pictures easily get the same. */
const STEPS = 20;

function rounded(share: number): number {
  return Math.min(1, Math.max(SMALLEST, Math.round(share * STEPS) / STEPS));
}

interface Props {
  element: Image;
  /** The share of the text's width as it is shown. */
  share: number;
  /** Told of the share while the handle is pulled; null once it is let go. */
  onDrag: (share: number | null) => void;
}

/** The right edge of a picture, to be pulled by mouse or moved by arrow keys. */
export function WidthHandle({ element, share, onDrag }: Props) {
  const editor = useSlateStatic();
  const drag = useRef<{ from: number; text: number; share: number; now: number } | null>(null);

  const take = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const text = event.currentTarget.closest("[data-part=body]")?.clientWidth ?? 1;
    drag.current = { from: event.clientX, text, share, now: share };
  };
  const pull = (event: PointerEvent) => {
    if (!drag.current) return;
    drag.current.now = rounded(drag.current.share + (event.clientX - drag.current.from) / drag.current.text);
    onDrag(drag.current.now);
  };
  const letGo = (keep: boolean) => {
    const pulled = drag.current;
    drag.current = null;
    onDrag(null);
    if (keep && pulled && pulled.now !== pulled.share) setAttributes(editor, element, { width: pulled.now });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setAttributes(editor, element, { width: rounded(share + step / STEPS) });
  };

  const percent = Math.round(100 * share);
  return (
    <div
      role="slider"
      tabIndex={0}
      data-part="handle"
      aria-label="Billedets bredde"
      aria-valuemin={100 * SMALLEST}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={`${percent} % af tekstens bredde`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => event.stopPropagation()}
      onPointerDown={take}
      onPointerMove={pull}
      onPointerUp={() => letGo(true)}
      onPointerCancel={() => letGo(false)}
      onKeyDown={onKeyDown}
    />
  );
}
