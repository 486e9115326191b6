import { useContext, type KeyboardEvent } from "react";
import { useSelected } from "slate-react";
import { describeKeyFigure, keyFigureName } from "../../../shared/figures/describeKeyFigure.ts";
import { cardAnchorId } from "../card/cardAnchor.ts";
import { MentionCardContext } from "../card/MentionCardContext.ts";
import type { DerivedPlan } from "../DerivedPlan.ts";
import { useDerived } from "../PlanContext.tsx";
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
  const openCard = useContext(MentionCardContext);
  const isSelected = useSelected();

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    openCard(element.id, event.currentTarget, true);
  };

  return (
    <span {...attributes} data-inline="keyFigure" data-broken={title === undefined || undefined} data-selected={isSelected || undefined}>
      <span
        contentEditable={false}
        id={cardAnchorId(element.id)}
        role="button"
        tabIndex={0}
        title={title ?? "Nøgletallet er slettet fra planen"}
        aria-haspopup="dialog"
        // A click that no pointer made comes from a key, or from an aid that presses buttons for people.
        onClick={(event) => openCard(element.id, event.currentTarget, event.detail === 0)}
        onKeyDown={onKeyDown}
      >
        {withMarks(words, element.children[0])}
      </span>
      {children}
    </span>
  );
}
