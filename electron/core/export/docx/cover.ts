import { Paragraph } from "docx";
import { formatPeriod } from "../../../../shared/plan/period.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { plainRuns } from "./runs.ts";
import { styleIds } from "./styleIds.ts";

/** The front page: whose plan it is, what it is called, and the years it covers. */
export function writeCover(plan: Plan): Paragraph[] {
  const line = (style: string, text: string) =>
    text.trim() === "" ? [] : [new Paragraph({ style, children: plainRuns(text) })];
  return [
    ...line(styleIds.coverMunicipality, plan.municipality),
    ...line(styleIds.title, plan.title),
    ...line(styleIds.coverLine, formatPeriod(plan.period)),
  ];
}
