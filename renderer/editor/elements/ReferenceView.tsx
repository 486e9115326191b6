import { LinkDismissRegular } from "@fluentui/react-icons";
import { useContext, type KeyboardEvent, type MouseEvent } from "react";
import { useSelected } from "slate-react";
import { cardAnchorId } from "../card/cardAnchor.ts";
import { MentionCardContext } from "../card/MentionCardContext.ts";
import { targetName } from "../choose/referenceChooser.tsx";
import { JumpContext } from "../JumpContext.ts";
import { useDerived } from "../PlanContext.tsx";
import type { ViewProps } from "./viewProps.ts";
import { withMarks } from "./withMarks.tsx";
import "./derivedInlines.css";

/** Says what its target is called now. A click or Enter opens its card; Ctrl and a click goes there, as on a link. */
export function ReferenceView({ attributes, children, element }: ViewProps<"reference">) {
  const words = useDerived((derived) => derived.wordsOf(element));
  const pointsAt = useDerived((derived) => {
    const target = derived.referenceTargets().get(element.target);
    return target && targetName(target);
  });
  const jump = useContext(JumpContext);
  const openCard = useContext(MentionCardContext);
  const isSelected = useSelected();
  const broken = pointsAt === undefined;

  const onClick = (event: MouseEvent<HTMLElement>) => {
    // A click that no pointer made comes from a key, or from an aid that presses buttons for people.
    if ((event.ctrlKey || event.metaKey) && !broken) jump(element.target);
    else openCard(element.id, event.currentTarget, event.detail === 0);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    openCard(element.id, event.currentTarget, true);
  };

  return (
    <span {...attributes} data-inline="reference" data-broken={broken || undefined} data-selected={isSelected || undefined}>
      <span
        contentEditable={false}
        id={cardAnchorId(element.id)}
        role="button"
        tabIndex={0}
        aria-haspopup="dialog"
        title={broken ? "Det, henvisningen pegede på, er slettet" : `${pointsAt || words}\nCtrl+klik går dertil`}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        {broken && <LinkDismissRegular aria-hidden />}
        {withMarks(words, element.children[0])}
      </span>
      {children}
    </span>
  );
}
