import { useContext } from "react";
import { JumpContext } from "../../JumpContext.ts";
import { useDerived } from "../../PlanContext.tsx";

/** The contents list of the plan; each entry leads to its heading. */
export function Contents() {
  const entries = useDerived((derived) => derived.contents());
  const jump = useContext(JumpContext);
  if (entries.length === 0) return <p data-part="empty">Indholdsfortegnelsen fyldes, når afsnittene får overskrifter.</p>;
  return (
    <ol>
      {entries.map((entry) => (
        <li key={entry.id} data-level={entry.level}>
          <button
            type="button"
            // Slate would take the click for one on the list itself and put the caret there.
            onClick={(event) => {
              event.stopPropagation();
              jump(entry.id);
            }}
          >
            {entry.text}
          </button>
        </li>
      ))}
    </ol>
  );
}
