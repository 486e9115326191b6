import { inlineText } from "../../../../shared/plan/tree.ts";
import { useDerived } from "../../PlanContext.tsx";

/** All points of the plan, a row for each focus area. */
export function PointsOverview() {
  const { head, rows } = useDerived((derived) => derived.pointsOverview());
  if (rows.length === 0) return <p data-part="empty">Oversigten fyldes, når fokusområderne får punkter.</p>;
  return (
    <table>
      <thead>
        <tr>
          {head.map((label, index) => (
            <th key={index} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.sectionId}>
            <th scope="row">{row.title}</th>
            {row.points.map((points, index) => (
              <td key={index}>
                <ol>
                  {points.map((point) => (
                    <li key={point.id}>{inlineText(point.children)}</li>
                  ))}
                </ol>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
