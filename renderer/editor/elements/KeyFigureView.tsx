import { useDerived } from "../PlanContext.tsx";
import type { ViewProps } from "./viewProps.ts";

export function KeyFigureView({ attributes, children, element }: ViewProps<"keyFigure">) {
  const words = useDerived((derived) => derived.wordsOf(element));
  return (
    <span {...attributes} data-inline="keyFigure">
      <span contentEditable={false}>{words}</span>
      {children}
    </span>
  );
}
