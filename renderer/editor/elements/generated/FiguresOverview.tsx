import { numberedCaption } from "../../../../shared/plan/captionLine.ts";
import { useDerived } from "../../PlanContext.tsx";
import { Jump } from "./Jump.tsx";

/** Tables and figures by their captions; each leads to where it stands. */
export function FiguresOverview() {
  const entries = useDerived((derived) => derived.figuresOverview());
  if (entries.length === 0) return <p data-part="empty">Listen fyldes, når tabeller, diagrammer og billeder får en titel.</p>;
  return (
    <ol>
      {entries.map((entry) => (
        <li key={entry.id}>
          <Jump to={entry.id}>{numberedCaption(entry)}</Jump>
        </li>
      ))}
    </ol>
  );
}
