import { Fragment } from "react";
import { capitalised } from "../../../../shared/plan/capitalised.ts";
import type { SourceUse } from "../../../../shared/plan/overviews/index.ts";
import { useDerived } from "../../PlanContext.tsx";
import { Jump } from "./Jump.tsx";

function Use({ use: { id, words }, first }: { use: SourceUse; first: boolean }) {
  const text = first ? capitalised(words) : words;
  return id === undefined ? text : <Jump to={id}>{text}</Jump>;
}

/** Every source named in the plan, and the places that name it. */
export function SourcesOverview() {
  const entries = useDerived((derived) => derived.sourcesOverview());
  if (entries.length === 0) {
    return <p data-part="empty">Listen fyldes, når tabeller, diagrammer, mål og nøgletal får en kilde.</p>;
  }
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Kilde</th>
          <th scope="col">Bruges ved</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ source, uses }) => (
          <tr key={source}>
            <th scope="row">{source}</th>
            <td>
              {uses.map((use, index) => (
                <Fragment key={index}>
                  {index > 0 && ", "}
                  <Use use={use} first={index === 0} />
                </Fragment>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
