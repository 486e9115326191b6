import { useSlateSelector, useSlateStatic } from "slate-react";
import { goalHeading, goalTexts } from "../../../shared/plan/goalRecord.ts";
import type { Goal } from "../../../shared/plan/nodes/index.ts";
import { setAttributes } from "../commands/attributes.ts";
import { isEmptyBlock } from "../commands/blocks.ts";
import { isCaretInGoal } from "../commands/goals.ts";
import { useDerived } from "../PlanContext.tsx";
import { GoalField, GoalTextField } from "./goal/GoalField.tsx";
import { GoalNumbers } from "./goal/GoalNumbers.tsx";
import { GoalTools } from "./goal/GoalTools.tsx";
import type { ViewProps } from "./viewProps.ts";
import "./goal.css";

const HINTS: Record<Goal["kind"], string> = {
  measurable: "Hvad skal nås? Skriv målet i én sætning",
  marker: "Hvilken retning peger det? Skriv pejlemærket i én sætning",
};

const TEXTS = {
  indicator: { label: "Indikator", placeholder: "Hvad måles, fx andel med delvis raskmelding" },
  source: { label: "Kilde", placeholder: "fx Jobindsats.dk" },
  responsible: { label: "Ansvarlig", placeholder: "Udvalg, afdeling eller leder" },
  comment: { label: "Kommunens bemærkning", placeholder: "Hvorfor netop dette mål, forbehold, opfølgning" },
} as const;

/**
 * A goal as a card: its statement is text of the plan, all else stands in fields. What is not given shows only while
 * the author is in the card; the fields can be reached all the same.
 */
export function GoalView({ attributes, children, element }: ViewProps<"goal">) {
  const editor = useSlateStatic();
  const number = useDerived((derived) => derived.numbering().goals.get(element.id)) ?? 1;
  const isActive = useSlateSelector((current) => isCaretInGoal(current, element.id));
  const heading = goalHeading(element, number);
  return (
    <div
      {...attributes}
      data-block="goal"
      data-kind={element.kind}
      data-active={isActive || undefined}
      role="group"
      aria-label={heading}
    >
      <div contentEditable={false} data-part="heading">
        {heading}
      </div>
      <p {...(isEmptyBlock(element) ? { "data-hint": HINTS[element.kind] } : {})} data-part="statement">
        {children}
      </p>
      <div contentEditable={false} data-part="record">
        {element.kind === "measurable" && <GoalNumbers goal={element} />}
        {goalTexts(element).map((name) => {
          const Field = name === "comment" ? GoalTextField : GoalField;
          return (
            <div key={name} data-part={name} data-row data-empty={element[name] === "" || undefined}>
              <span data-part="name">{TEXTS[name].label}</span>
              <Field
                {...TEXTS[name]}
                goal={element}
                value={element[name]}
                onType={(text) => setAttributes(editor, element, { [name]: text })}
              />
            </div>
          );
        })}
        <GoalTools goal={element} />
      </div>
    </div>
  );
}
