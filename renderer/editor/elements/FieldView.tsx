import { useDerived } from "../PlanContext.tsx";
import type { ViewProps } from "./viewProps.ts";

export function FieldView({ attributes, children, element }: ViewProps<"field">) {
  const words = useDerived((derived) => derived.wordsOf(element));
  return (
    <span {...attributes} data-inline="field">
      <span contentEditable={false}>{words}</span>
      {children}
    </span>
  );
}
