import type { KeyboardEvent } from "react";
import type { Editor } from "slate";
import { useSlateStatic } from "slate-react";
import type { Goal } from "../../../../shared/plan/nodes/index.ts";
import { enterStatement, goOnBelow, goOnFromField, isFirstField } from "../../commands/goals.ts";
import { PaperField } from "../PaperField.tsx";

/**
 * What keys do in a goal's fields: Enter goes on to the next one, Escape and Shift+Tab before the first one go back to
 * the statement. In a field of several paragraphs, Enter begins the next, and leaves from an empty last one.
 */
export function onGoalKey(editor: Editor, goal: Goal, event: KeyboardEvent<HTMLTextAreaElement>, leave?: () => void): void {
  const field = event.currentTarget;
  if (event.key === "Escape" || (event.key === "Tab" && event.shiftKey && isFirstField(editor, goal, field))) {
    event.preventDefault();
    enterStatement(editor, goal);
  } else if (event.key === "Enter") {
    event.preventDefault();
    if (leave) leave();
    else goOnFromField(editor, goal, field);
  }
}

interface Props {
  goal: Goal;
  label: string;
  placeholder: string;
  value: string;
  onType: (text: string) => void;
  shownAs?: string;
}

/** A field of one line among what a goal says. */
export function GoalField({ goal, onType, ...props }: Props) {
  const editor = useSlateStatic();
  return (
    <PaperField
      {...props}
      onType={(text) => onType(text.replaceAll("\n", " "))}
      onKey={(event) => onGoalKey(editor, goal, event)}
    />
  );
}

/** A field of paragraphs. */
export function GoalTextField({ goal, value, onType, ...props }: Props) {
  const editor = useSlateStatic();
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    const isAtEnd = selectionStart === value.length && selectionEnd === value.length;
    const isDone = isAtEnd && (value === "" || value.endsWith("\n"));
    if (event.key === "Enter" && !isDone) return;
    onGoalKey(editor, goal, event, () => {
      if (value.endsWith("\n")) onType(value.trimEnd());
      goOnBelow(editor, goal);
    });
  };
  return <PaperField {...props} value={value} onType={onType} onKey={onKey} />;
}
