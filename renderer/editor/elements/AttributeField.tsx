import type { KeyboardEvent } from "react";
import { Transforms } from "slate";
import { ReactEditor, useSlateStatic } from "slate-react";
import type { PlanElement } from "../../../shared/plan/tree.ts";
import { focusIfLost, focusText, yieldFocus } from "../place.ts";
import { setAttributes } from "../commands/attributes.ts";
import { commandOf } from "../keyboard/shortcuts.ts";
import styles from "./AttributeField.module.css";

interface Props<E extends PlanElement, A extends keyof E & string> {
  element: E;
  attribute: A;
  /** What the field is, for those who cannot see where it stands. */
  label: string;
  placeholder: string;
  className?: string | undefined;
}

/** A line of the paper that is an attribute of a block (a caption, a label): looks like text, edits like text. */
export function AttributeField<E extends PlanElement, A extends keyof E & string>(props: Props<E, A>) {
  const { element, attribute, label, placeholder, className } = props;
  const editor = useSlateStatic();
  const value = String(element[attribute]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation();
    const command = commandOf(event);
    if (command === "undo" || command === "redo") {
      event.preventDefault();
      editor[command]();
      focusIfLost(editor);
    } else if (event.key === "Enter" || event.key === "Escape") {
      event.preventDefault();
      Transforms.select(editor, ReactEditor.findPath(editor, element));
      Transforms.collapse(editor, { edge: "start" });
      focusText(editor);
    }
  };

  return (
    <span contentEditable={false} className={`${styles.field} ${className ?? ""}`} data-text={value || placeholder}>
      <textarea
        rows={1}
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onKeyDown={onKeyDown}
        onFocus={() => yieldFocus(editor)}
        onChange={(event) =>
          setAttributes(editor, element, { [attribute]: event.target.value.replaceAll("\n", " ") } as never)
        }
      />
    </span>
  );
}
