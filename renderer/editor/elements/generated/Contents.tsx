import { useDerived } from "../../PlanContext.tsx";
import { Jump } from "./Jump.tsx";

/** The contents list of the plan; each entry leads to its heading. */
export function Contents() {
  const entries = useDerived((derived) => derived.contents());
  if (entries.length === 0) return <p data-part="empty">Indholdsfortegnelsen fyldes, når afsnittene får overskrifter.</p>;
  return (
    <ol>
      {entries.map((entry) => (
        <li key={entry.id} data-level={entry.level}>
          <Jump to={entry.id}>{entry.text}</Jump>
        </li>
      ))}
    </ol>
  );
}
