import { useState, type KeyboardEvent, type TextareaHTMLAttributes } from "react";
import { useReadOnly, useSlateStatic } from "slate-react";
import { yieldFocus } from "../place.ts";
import styles from "./PaperField.module.css";
import { handleFieldKey } from "./fieldKeys.ts";

type TextareaProps = Pick<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  "id" | "inputMode" | "onBlur" | "aria-invalid" | "aria-describedby" | "placeholder"
>;

interface Props extends TextareaProps {
  /** What the field is, for those who cannot see where it stands. */
  label: string;
  placeholder: string;
  value: string;
  onType: (text: string) => void;
  /** Keys with a meaning here; undo and redo are seen to. */
  onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  className?: string | undefined;
  /** What stands there while nobody writes in the field, where that is not what is written. */
  shownAs?: string | undefined;
}

/** A field inside the paper: looks like text, edits like text, as wide as what is in it. */
export function PaperField({ label, value, onType, onKey, className, shownAs, onBlur, ...props }: Props) {
  const editor = useSlateStatic();
  const readOnly = useReadOnly();
  const [hasFocus, setFocus] = useState(false);
  const shown = hasFocus ? value : (shownAs ?? value);
  return (
    <span contentEditable={false} className={`${styles.field} ${className ?? ""}`} data-text={shown || (readOnly ? "" : props.placeholder)}>
      <textarea
        {...props}
        placeholder={readOnly ? undefined : props.placeholder}
        readOnly={readOnly}
        rows={1}
        cols={1}
        aria-label={label}
        value={shown}
        onKeyDown={(event) => {
          if (!handleFieldKey(editor, event)) onKey(event);
        }}
        onFocus={() => {
          setFocus(true);
          yieldFocus(editor);
        }}
        onBlur={(event) => {
          setFocus(false);
          onBlur?.(event);
        }}
        onChange={(event) => onType(event.target.value)}
      />
    </span>
  );
}
