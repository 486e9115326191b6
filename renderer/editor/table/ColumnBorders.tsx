import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { Transforms } from "slate";
import { HistoryEditor } from "slate-history";
import { ReactEditor, useReadOnly, useSlateSelector, useSlateStatic } from "slate-react";
import type { Table } from "../../../shared/plan/nodes/index.ts";
import { moveBorder } from "../../../shared/plan/table/index.ts";
import { setAttributes } from "../commands/attributes.ts";
import { around } from "../commands/blocks.ts";
import { commandOf } from "../keyboard/shortcuts.ts";
import styles from "./ColumnBorders.module.css";

/** How far an arrow key moves a border, as a part of the table's width; five times as far with Shift. */
const STEP = 0.01;

interface Drag {
  /** Where the pointer took hold, and how wide the table is, in CSS pixels. */
  from: number;
  width: number;
  columns: number[];
}

interface Props {
  element: Table;
  /** The shares as they are shown: those of the table, or what they would be if the border were let go now. */
  columns: readonly number[];
  onDrag: (columns: number[] | null) => void;
}

/**
 * The borders between a table's columns, to be moved by mouse or arrow keys. They lie over the table and take nothing
 * from the text's caret. Tab stops at them only while the caret is in the table.
 */
export function ColumnBorders({ element, columns, onDrag }: Props) {
  const editor = useSlateStatic();
  const drag = useRef<Drag | null>(null);
  const isReached = useSlateSelector((e) => around(e, ["table"])?.[0].id === element.id);
  const readOnly = useReadOnly();
  if (readOnly) return null;
  const total = columns.reduce((sum, share) => sum + share, 0);
  const percent = (share: number) => Math.round((100 * share) / total);

  const take = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const width = event.currentTarget.parentElement?.clientWidth ?? 0;
    drag.current = { from: event.clientX, width: Math.max(1, width), columns: element.columns };
  };
  const pull = (event: PointerEvent<HTMLDivElement>, index: number) => {
    if (!drag.current) return;
    const { from, width, columns: before } = drag.current;
    onDrag(moveBorder(before, index, (event.clientX - from) / width));
  };
  const letGo = (keep: boolean) => {
    if (!drag.current) return;
    const isMoved = columns.some((share, index) => share !== element.columns[index]);
    drag.current = null;
    onDrag(null);
    if (!keep || !isMoved) return;
    const at = ReactEditor.findPath(editor, element);
    HistoryEditor.withNewBatch(editor, () => Transforms.setNodes<Table>(editor, { columns: [...columns] }, { at }));
  };

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    event.stopPropagation();
    const command = commandOf(event);
    const step = event.shiftKey ? 5 * STEP : STEP;
    if (command === "undo" || command === "redo") editor[command]();
    else if (event.key === "ArrowLeft") setAttributes(editor, element, { columns: moveBorder(element.columns, index, -step) });
    else if (event.key === "ArrowRight") setAttributes(editor, element, { columns: moveBorder(element.columns, index, step) });
    else if (event.key === "Escape") ReactEditor.focus(editor);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.borders} contentEditable={false}>
      {columns.slice(0, -1).map((share, index) => (
        <div
          key={index}
          className={styles.border}
          style={{ left: `${(100 * columns.slice(0, index + 1).reduce((sum, part) => sum + part, 0)) / total}%` }}
          role="separator"
          aria-orientation="vertical"
          aria-label={`Bredde af kolonne ${index + 1}`}
          aria-valuenow={percent(share)}
          aria-valuemin={0}
          aria-valuemax={percent(share + (columns[index + 1] ?? 0))}
          aria-valuetext={`${percent(share)} %`}
          tabIndex={isReached ? 0 : -1}
          // Else the browser would take the caret out of the text.
          onMouseDown={(event) => event.preventDefault()}
          onPointerDown={take}
          onPointerMove={(event) => pull(event, index)}
          onPointerUp={() => letGo(true)}
          onPointerCancel={() => letGo(false)}
          onKeyDown={(event) => onKeyDown(event, index)}
        />
      ))}
    </div>
  );
}
