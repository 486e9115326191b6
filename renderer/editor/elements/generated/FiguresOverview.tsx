import { useDerived } from "../../PlanContext.tsx";
import { Jump } from "./Jump.tsx";

/** Tables and figures by their captions; each leads to where it stands. */
export function FiguresOverview() {
  const entries = useDerived((derived) => derived.figuresOverview());
  if (entries.length === 0) return <p data-part="empty">Listen fyldes, når tabeller, diagrammer og billeder får en titel.</p>;
  return (
    <ol>
      {entries.map(({ id, kind, number, caption }) => (
        <li key={id}>
          <Jump to={id}>
            {kind} {number}. {caption}
          </Jump>
        </li>
      ))}
    </ol>
  );
}
