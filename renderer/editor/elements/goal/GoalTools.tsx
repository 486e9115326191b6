import { Button, Tooltip } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import { useReadOnly, useSlateStatic } from "slate-react";
import { GOAL_KINDS, type Goal, type GoalKind } from "../../../../shared/plan/nodes/index.ts";
import { setAttributes } from "../../commands/attributes.ts";
import { removeGoal } from "../../commands/goals.ts";
import { yieldFocus } from "../../place.ts";
import { handleFieldKey } from "../fieldKeys.ts";

const KIND_NAMES: Record<GoalKind, string> = { marker: "Politisk pejlemærke", measurable: "Målbart mål" };

/** Which sort of goal it is, and the way to be rid of it. */
export function GoalTools({ goal }: { goal: Goal }) {
  const editor = useSlateStatic();
  const readOnly = useReadOnly();
  if (readOnly) return null;
  const focus = { onFocus: () => yieldFocus(editor) };
  return (
    <div data-part="tools">
      <div role="radiogroup" aria-label="Måltype">
        {GOAL_KINDS.toReversed().map((kind) => (
          <label key={kind}>
            <input
              {...focus}
              type="radio"
              name={`kind ${goal.id}`}
              checked={goal.kind === kind}
              onKeyDown={(event) => handleFieldKey(editor, event)}
              onChange={() => setAttributes(editor, goal, { kind })}
            />
            <span>{KIND_NAMES[kind]}</span>
          </label>
        ))}
      </div>
      <Tooltip content="Slet målet" relationship="label">
        <Button
          {...focus}
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          onKeyDown={(event) => handleFieldKey(editor, event)}
          onClick={() => removeGoal(editor, goal)}
        />
      </Tooltip>
    </div>
  );
}
