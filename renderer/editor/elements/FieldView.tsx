import { useSelected } from "slate-react";
import { FIELD_LABELS } from "../choose/fieldChooser.tsx";
import { useDerived } from "../PlanContext.tsx";
import type { ViewProps } from "./viewProps.ts";
import { withMarks } from "./withMarks.tsx";
import "./derivedInlines.css";

/** Says what the plan's own data says now; while they say nothing, what is missing. */
export function FieldView({ attributes, children, element }: ViewProps<"field">) {
  const words = useDerived((derived) => derived.wordsOf(element));
  const isSelected = useSelected();
  const label = FIELD_LABELS[element.name];
  return (
    <span {...attributes} data-inline="field" data-selected={isSelected || undefined}>
      <span contentEditable={false} title={`${label}: følger planens forside`} data-empty={words === "" || undefined}>
        {words === "" ? `[${label.toLocaleLowerCase("da")}]` : withMarks(words, element.children[0])}
      </span>
      {children}
    </span>
  );
}
