import { z } from "zod";

/** "15 %", "15 pct." or "15 procent": all are correct, one per plan is good style. */
export const PERCENT_STYLES = ["sign", "abbreviation", "word"] as const;
/** "2023-2024" or "2023–2024". */
export const DASH_STYLES = ["hyphen", "enDash"] as const;
/** »som her« or ”som her”. */
export const QUOTE_STYLES = ["guillemets", "curly"] as const;

/** How a municipality writes what Danish orthography leaves open. */
export const houseStyleSchema = z.strictObject({
  percent: z.literal(PERCENT_STYLES),
  dash: z.literal(DASH_STYLES),
  quotes: z.literal(QUOTE_STYLES),
});
export type HouseStyle = z.infer<typeof houseStyleSchema>;

export const defaultHouseStyle: HouseStyle = { percent: "sign", dash: "hyphen", quotes: "guillemets" };
