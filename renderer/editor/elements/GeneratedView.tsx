import { useContext } from "react";
import type { ContentsEntry, PointsOverview } from "../../../shared/plan/overviews.ts";
import { inlineText } from "../../../shared/plan/tree.ts";
import { JumpContext } from "../JumpContext.ts";
import { useDerived } from "../PlanContext.tsx";
import type { ViewProps } from "./viewProps.ts";

function Contents({ entries }: { entries: ContentsEntry[] }) {
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

function Points({ overview: { head, rows } }: { overview: PointsOverview }) {
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

function ContentsOfPlan() {
  return <Contents entries={useDerived((derived) => derived.contents())} />;
}

function PointsOfPlan() {
  return <Points overview={useDerived((derived) => derived.pointsOverview())} />;
}

function Nothing() {
  return null;
}

const GENERATED = {
  contents: { name: "Indholdsfortegnelse", View: ContentsOfPlan },
  pointsOverview: { name: "Oversigt over punkter", View: PointsOfPlan },
  goalsOverview: { name: "Oversigt over mål", View: Nothing },
  figures: { name: "Tabeller og figurer", View: Nothing },
  sources: { name: "Kilder", View: Nothing },
  abbreviations: { name: "Forkortelser", View: Nothing },
} as const;

/** Shows what follows from the rest of the plan, as it will stand in Word. */
export function GeneratedView({ attributes, children, element }: ViewProps<"generated">) {
  const { name, View } = GENERATED[element.what];
  return (
    <div {...attributes} data-block="generated" data-what={element.what}>
      <div contentEditable={false} role="region" aria-label={name}>
        <p data-part="badge">{name} · opdateres selv</p>
        <View />
      </div>
      {children}
    </div>
  );
}
