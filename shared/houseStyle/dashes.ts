import type { HouseStyle } from "../plan/houseStyle.ts";

/** Between the first and the last of a range: "2023-2024" or "2023–2024". */
export const RANGE_DASHES: Readonly<Record<HouseStyle["dash"], string>> = { hyphen: "-", enDash: "–" };
