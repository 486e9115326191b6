import { useId, useState } from "react";
import { useSlateStatic } from "slate-react";
import { formatDecimal } from "../../../../shared/figures/formatDecimal.ts";
import { MISSING } from "../../../../shared/figures/formatAmount.ts";
import { ambiguousText, notANumberText } from "../../../../shared/figures/numberProblem.ts";
import { parseAmount } from "../../../../shared/figures/parseAmount.ts";
import type { GoalSide } from "../../../../shared/plan/goalRecord.ts";
import type { Decimal, Goal } from "../../../../shared/plan/nodes/index.ts";
import { setAttributes } from "../../commands/attributes.ts";
import { PaperField } from "../PaperField.tsx";
import { handleFieldKey } from "../fieldKeys.ts";
import { onGoalKey } from "./GoalField.tsx";

interface Props {
  goal: Goal;
  side: GoalSide;
  label: string;
}

/** What is typed, for as long as the goal has the number it was typed upon: an undo shows the number again. */
interface Draft {
  text: string;
  value: Decimal | null;
  /** The number before anything was typed: what the goal has while the text is unclear, and not what half of it says. */
  before: Decimal | null;
}

/**
 * A number of the goal's own, typed as Danes write it, with its unit where that is at hand. What cannot be understood
 * stays as it is typed, with what is wrong under it, and the goal keeps the number it had.
 */
export function AmountField({ goal, side, label }: Props) {
  const editor = useSlateStatic();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [hasLeft, setLeft] = useState(false);
  const messageId = useId();
  const { value } = goal[side];
  const current = draft?.value === value ? draft : null;
  const text = current?.text ?? (value === null ? "" : formatDecimal(value));
  const { number: parsed } = parseAmount(text);
  const problem = hasLeft && current !== null && (parsed.kind === "notANumber" || parsed.kind === "ambiguous") ? parsed : null;

  const setValue = (next: Decimal | null, more: Partial<Goal> = {}) =>
    setAttributes(editor, goal, { [side]: { ...goal[side], value: next }, ...more }, "value");

  const onType = (typed: string) => {
    const before = current ? current.before : value;
    const line = typed.replaceAll("\n", " ");
    const { number: read } = parseAmount(line);
    const next = read.kind === "value" ? read.value : read.kind === "missing" ? null : before;
    setDraft({ text: line, value: next, before });
    setLeft(false);
    if (next !== value) setValue(next);
  };

  const settle = () => {
    setLeft(true);
    if (!current || (parsed.kind !== "value" && parsed.kind !== "missing")) return;
    const { unit } = parseAmount(current.text);
    if (unit !== "" && goal.unit.trim() === "") setAttributes(editor, goal, { unit });
    setDraft(null);
  };

  const choose = (reading: Decimal) => {
    setDraft(null);
    setValue(reading);
    document.getElementById(messageId)?.parentElement?.querySelector("textarea")?.focus();
  };

  return (
    <>
      <PaperField
        label={label}
        placeholder={MISSING}
        value={text}
        inputMode="decimal"
        aria-invalid={problem !== null}
        aria-describedby={messageId}
        onType={onType}
        onBlur={settle}
        onKey={(event) => onGoalKey(editor, goal, event)}
      />
      <span id={messageId} data-part="problem" role="alert">
        {problem?.kind === "notANumber" && notANumberText(text)}
        {problem?.kind === "ambiguous" && (
          <>
            {ambiguousText(text)}
            {problem.readings.map((reading) => (
              <button
                key={reading}
                type="button"
                onKeyDown={(event) => handleFieldKey(editor, event)}
                onClick={() => choose(reading)}
              >
                {formatDecimal(reading)}
              </button>
            ))}
          </>
        )}
      </span>
    </>
  );
}
