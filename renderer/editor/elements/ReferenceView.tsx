import { LinkDismissRegular } from "@fluentui/react-icons";
import { useContext } from "react";
import { useSelected } from "slate-react";
import { targetName } from "../choose/referenceChooser.tsx";
import { JumpContext } from "../JumpContext.ts";
import { useDerived } from "../PlanContext.tsx";
import { MentionButton } from "../card/MentionButton.tsx";
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
  const isSelected = useSelected();
  const broken = pointsAt === undefined;

  return (
    <span {...attributes} data-inline="reference" data-broken={broken || undefined} data-selected={isSelected || undefined}>
      <MentionButton
        elementId={element.id}
        title={broken ? "Det, henvisningen pegede på, er slettet" : `${pointsAt || words}\nCtrl+klik går dertil`}
        onFollow={broken ? undefined : () => jump(element.target)}
      >
        {broken && <LinkDismissRegular aria-hidden />}
        {withMarks(words, element.children[0])}
      </MentionButton>
      {children}
    </span>
  );
}
