import type { CSSProperties } from "react";
import { pointMark } from "../../../../shared/plan/pointMark.ts";
import { inlineText } from "../../../../shared/plan/tree.ts";
import { useDerived } from "../../PlanContext.tsx";
import "../points.css";

/** All points of the plan, a row for each focus area. */
export function PointsOverview() {
  const { head, rows } = useDerived((derived) => derived.pointsOverview());
  const indent = useDerived((derived) => derived.pointIndent());
  if (rows.length === 0) return <p data-part="empty">Oversigten fyldes, når fokusområderne får punkter.</p>;
  return (
    <table style={{ "--point-indent": `${indent}pt` } as CSSProperties}>
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
                  {points.map(({ number, point }) => (
                    <li key={point.id} data-number={pointMark(number)}>
                      {inlineText(point.children)}
                    </li>
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
