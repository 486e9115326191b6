import { z } from "zod";
import { planSchema, type PlanData } from "../../../shared/plan/plan.ts";

const { theme, houseStyle, keyFigures, abbreviations } = planSchema.shape;
const planDataSchema = z.strictObject({ theme, houseStyle, keyFigures, abbreviations });

/** The content of a plan's `data` column. */
export function planDataContent({ theme, houseStyle, keyFigures, abbreviations }: PlanData): string {
  return JSON.stringify({ theme, houseStyle, keyFigures, abbreviations });
}

/** What the column holds, defaults filled in. Throws `SyntaxError` or a schema error where it holds no such thing. */
export function planDataFromContent(content: string): PlanData {
  return planDataSchema.parse(JSON.parse(content));
}
