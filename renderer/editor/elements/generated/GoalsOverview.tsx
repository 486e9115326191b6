import { inlineText } from "../../../../shared/plan/tree.ts";
import { useDerived } from "../../PlanContext.tsx";
import "./goalsOverview.css";

/** Those that every goal has: number and statement. */
const OWN_COLUMNS = 2;

/** All goals of the plan under their focus area or section; markers take the room of what they do not say. */
export function GoalsOverview() {
  const { head, areas } = useDerived((derived) => derived.goalsOverview());
  if (areas.length === 0) return <p data-part="empty">Oversigten fyldes, når planen får mål. Tast /mål for at skrive et.</p>;
  const isMixed = head.length > OWN_COLUMNS;
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
          {goals.map(({ id, number, isMarker, statement, cells }) => (
            <tr key={id}>
              <td>{number}</td>
              <td colSpan={isMarker ? head.length - 1 : undefined}>
                {inlineText(statement)}
                {isMarker && isMixed && <span data-part="sort"> (politisk pejlemærke)</span>}
              </td>
              {cells.map((text, index) => (
                <td key={index}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
