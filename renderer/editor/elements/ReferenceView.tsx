import { useDerived } from "../PlanContext.tsx";
import type { ViewProps } from "./viewProps.ts";

export function ReferenceView({ attributes, children, element }: ViewProps<"reference">) {
  const words = useDerived((derived) => derived.wordsOf(element));
  return (
    <span {...attributes} data-inline="reference">
      <span contentEditable={false}>{words}</span>
      {children}
    </span>
  );
}
