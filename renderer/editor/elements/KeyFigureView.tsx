import { useSelected } from "slate-react";
import { describeKeyFigure, keyFigureName } from "../../../shared/figures/describeKeyFigure.ts";
import type { DerivedPlan } from "../DerivedPlan.ts";
import { useDerived } from "../PlanContext.tsx";
import { MentionButton } from "../card/MentionButton.tsx";
import type { ViewProps } from "./viewProps.ts";
import { withMarks } from "./withMarks.tsx";
import "./derivedInlines.css";

function about({ plan }: DerivedPlan, id: string): string | undefined {
  const figure = plan.keyFigures.find((candidate) => candidate.id === id);
  return figure && `${keyFigureName(figure)}: ${describeKeyFigure(figure, plan.houseStyle)}`;
}

/** A key figure within the sentence: words like any other, and one click or Enter from where its number is kept. */
export function KeyFigureView({ attributes, children, element }: ViewProps<"keyFigure">) {
  const words = useDerived((derived) => derived.wordsOf(element));
  const title = useDerived((derived) => about(derived, element.figure));
  const isSelected = useSelected();

  return (
    <span {...attributes} data-inline="keyFigure" data-broken={title === undefined || undefined} data-selected={isSelected || undefined}>
      <MentionButton elementId={element.id} title={title ?? "Nøgletallet er slettet fra planen"}>
        {withMarks(words, element.children[0])}
      </MentionButton>
      {children}
    </span>
  );
}
