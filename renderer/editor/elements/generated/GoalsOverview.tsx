import { markerNote } from "../../../../shared/plan/overviews/index.ts";
import { inlineText } from "../../../../shared/plan/tree.ts";
import { useDerived } from "../../PlanContext.tsx";
import "./goalsOverview.css";

/** All goals of the plan under their focus area or section; markers take the room of what they do not say. */
export function GoalsOverview() {
  const overview = useDerived((derived) => derived.goalsOverview());
  const { head, areas } = overview;
  if (areas.length === 0) return <p data-part="empty">Oversigten fyldes, når planen får mål. Tast /mål for at skrive et.</p>;
  return (
    <table>
      <thead>
        <tr>
          {head.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {areas.map(({ sectionId, title, goals }) => (
        <tbody key={sectionId}>
          {title.trim() !== "" && (
            <tr>
              <th scope="rowgroup" colSpan={head.length}>
                {title}
              </th>
            </tr>
          )}
          {goals.map((goal) => (
            <tr key={goal.id}>
              <td>{goal.number}</td>
              <td colSpan={goal.isMarker ? head.length - 1 : undefined}>
                {inlineText(goal.statement)}
                <span data-part="sort">{markerNote(goal, overview)}</span>
              </td>
              {goal.cells.map((text, index) => (
                <td key={index}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
