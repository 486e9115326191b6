import { useState } from "react";
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Tooltip } from "@fluentui/react-components";
import { LinkDismissRegular, NumberSymbolRegular } from "@fluentui/react-icons";
import { useReadOnly, useSlateStatic } from "slate-react";
import { keyFigureName } from "../../../../shared/figures/describeKeyFigure.ts";
import { formatAmount } from "../../../../shared/figures/formatAmount.ts";
import { amountWords, type GoalSide } from "../../../../shared/plan/goalRecord.ts";
import type { Goal } from "../../../../shared/plan/nodes/index.ts";
import { setAttributes } from "../../commands/attributes.ts";
import { useDerived, usePlan } from "../../PlanContext.tsx";
import { yieldFocus } from "../../place.ts";
import { handleFieldKey } from "../fieldKeys.ts";

interface Props {
  goal: Goal;
  side: GoalSide;
  /** What the number is called in a sentence: "udgangspunktet". */
  name: string;
}

/** Has a number of the goal come from one of the plan's key figures. */
export function ChooseKeyFigure({ goal, side, name }: Props) {
  const editor = useSlateStatic();
  const figures = useDerived(({ plan }) => plan.keyFigures);
  const houseStyle = useDerived(({ plan }) => plan.houseStyle);
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const readOnly = useReadOnly();
  if (readOnly) return null;
  const label = `Hent ${name} fra et nøgletal`;
  return (
    // At the end of the page, someone who goes by landmarks would not come past it.
    <Menu mountNode={button?.closest("main") ?? null}>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={label} relationship="label">
          <Button
            ref={setButton}
            size="small"
            appearance="subtle"
            icon={<NumberSymbolRegular />}
            onFocus={() => yieldFocus(editor)}
            onKeyDown={(event) => handleFieldKey(editor, event)}
          />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover onKeyDown={(event) => event.stopPropagation()}>
        <MenuList>
          {figures.length === 0 && <MenuItem disabled>Planen har ingen nøgletal endnu. Opret dem i panelet Nøgletal.</MenuItem>}
          {figures.map((figure) => (
            <MenuItem
              key={figure.id}
              secondaryContent={formatAmount(figure.value, figure.unit, houseStyle)}
              onClick={() =>
                setAttributes(editor, goal, { [side]: { ...goal[side], value: null, keyFigure: figure.id } }, "keyFigure")
              }
            >
              {keyFigureName(figure)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** A number that comes from a key figure, and the way to have one of the goal's own again. */
export function LinkedAmount({ goal, side, name }: Props) {
  const editor = useSlateStatic();
  const readOnly = useReadOnly();
  const { editKeyFigure } = usePlan();
  const figures = useDerived(({ plan }) => plan.keyFigures);
  const words = useDerived(({ plan }) => amountWords(goal, side, "number", plan));
  const figure = figures.find(({ id }) => id === goal[side].keyFigure);
  const title = figure ? `Følger nøgletallet »${keyFigureName(figure)}«` : "Nøgletallet er slettet";

  const unlink = () => {
    const unit = goal.unit.trim() === "" && figure ? { unit: figure.unit } : {};
    setAttributes(editor, goal, { [side]: { ...goal[side], value: figure?.value ?? null, keyFigure: null }, ...unit }, "keyFigure");
  };

  return (
    <>
      <Tooltip content={figure ? `${title}. Ret det i panelet Nøgletal.` : title} relationship="description">
        <button
          type="button"
          data-part="linked"
          data-broken={figure ? undefined : true}
          disabled={!figure}
          onFocus={() => yieldFocus(editor)}
          onKeyDown={(event) => handleFieldKey(editor, event)}
          onClick={() => figure && editKeyFigure(figure.id)}
        >
          {words}
        </button>
      </Tooltip>
      {!readOnly && (
        <Tooltip content={`Løsriv ${name} fra nøgletallet`} relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={<LinkDismissRegular />}
            onFocus={() => yieldFocus(editor)}
            onKeyDown={(event) => handleFieldKey(editor, event)}
            onClick={unlink}
          />
        </Tooltip>
      )}
    </>
  );
}
