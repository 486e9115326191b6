import { pointMark } from "../../../shared/plan/pointMark.ts";
import type { TextBlock } from "../../../shared/plan/tree.ts";
import { useDerived } from "../PlanContext.tsx";
import { isEmptyBlock } from "../commands/blocks.ts";
import type { ViewProps } from "./viewProps.ts";

/** Shown while the block is empty; CSS draws it, so that it is never part of the text. */
function hint(element: TextBlock, text: string) {
  return isEmptyBlock(element) ? { "data-hint": text } : {};
}

/** A heading without words would be met by screen readers as nothing at all. */
function headingHint(element: TextBlock, text: string) {
  return isEmptyBlock(element) ? { "data-hint": text, "aria-label": text } : {};
}

const TITLE_HINT = "Overskrift på afsnittet";

export function TitleView({ attributes, children, element }: ViewProps<"title">) {
  const number = useDerived((derived) => derived.numberOfTitle(element.id));
  return (
    <h2 {...attributes} {...headingHint(element, TITLE_HINT)} data-block="title">
      {number !== undefined && (
        <span contentEditable={false} data-number {...hint(element, TITLE_HINT)}>
          {number}.&nbsp;
        </span>
      )}
      {children}
    </h2>
  );
}

export function HeadingView({ attributes, children, element }: ViewProps<"heading">) {
  const Heading = `h${element.level + 1}` as "h3" | "h4" | "h5";
  return (
    <Heading {...attributes} {...headingHint(element, "Overskrift")} data-block={`heading${element.level}`}>
      {children}
    </Heading>
  );
}

export function ParagraphView({ attributes, children, element }: ViewProps<"paragraph">) {
  return (
    <p {...attributes} {...hint(element, "Skriv her, eller tast / for at indsætte")} data-block="paragraph">
      {children}
    </p>
  );
}

export function LeadView({ attributes, children, element }: ViewProps<"lead">) {
  return (
    <p {...attributes} {...hint(element, "Manchet: én sætning om, hvad vi vil opnå")} data-block="lead">
      {children}
    </p>
  );
}

export function PointView({ attributes, children, element }: ViewProps<"point">) {
  const number = useDerived((derived) => derived.numbering().points.get(element.id));
  return (
    <li {...attributes} {...hint(element, "Skriv et punkt")} data-block="point" data-number={pointMark(number ?? "")}>
      {children}
    </li>
  );
}
