import { ArrowRightRegular } from "@fluentui/react-icons";
import { useSlateStatic } from "slate-react";
import { formatUnit } from "../../../../shared/figures/formatAmount.ts";
import { baselineDate, deadlineWords, goalUnit, type GoalSide } from "../../../../shared/plan/goalRecord.ts";
import type { Goal } from "../../../../shared/plan/nodes/index.ts";
import { setAttributes } from "../../commands/attributes.ts";
import { useDerived } from "../../PlanContext.tsx";
import { AmountField } from "./AmountField.tsx";
import { GoalField } from "./GoalField.tsx";
import { ChooseKeyFigure, LinkedAmount } from "./KeyFigureLink.tsx";

function Amount({ goal, side, label, name }: { goal: Goal; side: GoalSide; label: string; name: string }) {
  return goal[side].keyFigure === null ? (
    <>
      <AmountField goal={goal} side={side} label={label} />
      <ChooseKeyFigure goal={goal} side={side} name={name} />
    </>
  ) : (
    <LinkedAmount goal={goal} side={side} name={name} />
  );
}

/** Where the goal starts and where it is to end, as what one looks for first. */
export function GoalNumbers({ goal }: { goal: Goal }) {
  const editor = useSlateStatic();
  const figures = useDerived(({ plan }) => plan.keyFigures);
  const houseStyle = useDerived(({ plan }) => plan.houseStyle);
  const { baseline, target, unit } = goal;
  const derivedDate = baseline.date.trim() === "" ? baselineDate(goal, { keyFigures: figures }) : "";
  const derivedUnit = unit.trim() === "" ? formatUnit(goalUnit(goal, { keyFigures: figures }), houseStyle) : "";
  const deadline = target.deadline.trim();
  const before = deadline === "" ? "" : deadlineWords(deadline).slice(0, -deadline.length);
  return (
    <div data-part="numbers">
      <div data-part="baseline">
        <span data-part="name">Udgangspunkt</span>
        <span data-part="amount">
          <Amount goal={goal} side="baseline" label="Udgangspunkt" name="udgangspunktet" />
        </span>
        <span data-part="when" data-empty={(baseline.date === "" && derivedDate === "") || undefined}>
          <GoalField
            goal={goal}
            label="Udgangspunktets dato"
            placeholder={derivedDate || "Dato, fx august 2026"}
            value={baseline.date}
            onType={(date) => setAttributes(editor, goal, { baseline: { ...baseline, date } }, "date")}
          />
        </span>
      </div>
      <ArrowRightRegular aria-hidden data-part="arrow" />
      <div data-part="target">
        <span data-part="name">Måltal</span>
        <span data-part="amount">
          <Amount goal={goal} side="target" label="Måltal" name="måltallet" />
          <span data-part="unit" data-empty={(unit === "" && derivedUnit === "") || undefined}>
            <GoalField
              goal={goal}
              label="Enhed"
              placeholder={derivedUnit || "Enhed, fx personer"}
              value={unit}
              shownAs={formatUnit(unit, houseStyle)}
              onType={(text) => setAttributes(editor, goal, { unit: text })}
            />
          </span>
        </span>
        <span data-part="when" data-empty={deadline === "" || undefined}>
          {before}
          <GoalField
            goal={goal}
            label="Frist"
            placeholder="Frist, fx december 2028"
            value={target.deadline}
            onType={(text) => setAttributes(editor, goal, { target: { ...target, deadline: text } }, "deadline")}
          />
        </span>
      </div>
    </div>
  );
}
