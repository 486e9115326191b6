import { z } from "zod";
import { PLAN_DATA, planSchema, type PlanData } from "../../../shared/plan/plan.ts";

const { theme, houseStyle, keyFigures, abbreviations, hearing, agendaItem } = planSchema.shape;
const planDataSchema = z.strictObject({ theme, houseStyle, keyFigures, abbreviations, hearing, agendaItem });

/** The content of a plan's `data` column. */
export function planDataContent(data: PlanData): string {
  return JSON.stringify(Object.fromEntries(PLAN_DATA.map((name) => [name, data[name]])));
}

/** What the column holds, defaults filled in. Throws `SyntaxError` or a schema error where it holds no such thing. */
export function planDataFromContent(content: string): PlanData {
  return planDataSchema.parse(JSON.parse(content));
}
