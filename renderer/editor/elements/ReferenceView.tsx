import { LinkDismissRegular } from "@fluentui/react-icons";
import { useContext } from "react";
import { targetName } from "../choose/referenceChooser.tsx";
import { JumpContext } from "../JumpContext.ts";
import { useDerived } from "../PlanContext.tsx";
import { ReferenceContext } from "../ReferenceContext.ts";
import type { ViewProps } from "./viewProps.ts";
import { withMarks } from "./withMarks.tsx";
import "./derivedInlines.css";

/** Where what is opened on a reference stands. */
export function referenceDomId(referenceId: string): string {
  return `reference-${referenceId}`;
}

/** Says what its target is called now. A click opens what can be done with it; Ctrl and a click goes there. */
export function ReferenceView({ attributes, children, element }: ViewProps<"reference">) {
  const words = useDerived((derived) => derived.wordsOf(element));
  const pointsAt = useDerived((derived) => {
    const target = derived.referenceTargets().get(element.target);
    return target && targetName(target);
  });
  const jump = useContext(JumpContext);
  const open = useContext(ReferenceContext);
  const broken = pointsAt === undefined;
  const title = broken
    ? "Det, henvisningen pegede på, er slettet.\nKlik for at vælge noget nyt"
    : `${pointsAt || words}\nKlik for at ændre, Ctrl+klik for at gå dertil`;
  return (
    <span {...attributes} data-inline="reference" data-broken={broken || undefined}>
      <span
        contentEditable={false}
        id={referenceDomId(element.id)}
        role="button"
        tabIndex={-1}
        aria-haspopup="dialog"
        aria-label={broken ? "Henvisning, der mangler sit mål" : `Henvisning: ${words}`}
        title={title}
        onClick={(event) => {
          event.preventDefault();
          if ((event.ctrlKey || event.metaKey) && !broken) jump(element.target);
          else open(element.id);
        }}
      >
        {broken && <LinkDismissRegular aria-hidden />}
        {withMarks(words, element.children[0])}
      </span>
      {children}
    </span>
  );
}
