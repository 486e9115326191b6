import { goalsOverview } from "../plan/overviews/index.ts";
import { formatPeriod } from "../plan/period.ts";
import type { AgendaPlan } from "./agendaPlan.ts";
import type { AgendaFill } from "./agendaTemplate.ts";
import { focusAreasWord, namedFocusAreas } from "./facts.ts";
import { asksForHearing, countWord, ownerWords, planName } from "./planWords.ts";

/** "Planen har fem fokusområder og syv mål."; "" where it has neither. */
function sizeSentence(plan: AgendaPlan): string {
  const areas = namedFocusAreas(plan).length;
  const goals = goalsOverview(plan).areas.reduce((sum, area) => sum + area.goals.length, 0);
  const parts = [areas > 1 && `${countWord(areas)} ${focusAreasWord(plan)}`, goals > 0 && `${goals === 1 ? "ét" : countWord(goals)} mål`];
  const said = parts.filter(Boolean).join(" og ");
  return said === "" ? "" : `Planen har ${said}.`;
}

function whatItIs(plan: AgendaPlan): string {
  return `${planName(plan)} sætter retningen for ${ownerWords(plan)} beskæftigelsesindsats i ${formatPeriod(plan.period)}.`;
}

/**
 * The words a heading begins with, from what the plan says of itself; "" where it says nothing that belongs there.
 * `plan` has its derived words spelled out.
 */
export function draftText(fill: AgendaFill, plan: AgendaPlan): string {
  switch (fill) {
    case "summary": {
      const request = asksForHearing(plan)
        ? "Udvalget skal tage stilling til, om planen kan sendes i høring."
        : "Udvalget skal tage stilling til planen.";
      return [whatItIs(plan), sizeSentence(plan), request].filter(Boolean).join(" ");
    }
    case "case":
      return whatItIs(plan);
    case "period":
      return `Planen gælder for ${formatPeriod(plan.period)}.`;
    default:
      return "";
  }
}
