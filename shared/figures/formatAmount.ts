import type { HouseStyle } from "../plan/houseStyle.ts";
import type { Decimal } from "../plan/nodes/decimal.ts";
import { formatDecimal } from "./formatDecimal.ts";

/** Keeps a number and its unit on one line. */
export const NO_BREAK_SPACE = "\u00a0";

/** Stands where a number is missing, as in StatBank's tables. */
export const MISSING = "..";

const PERCENT_UNITS: ReadonlySet<string> = new Set(["%", "pct", "pct.", "procent"]);

const PERCENT_WORDS = { sign: "%", abbreviation: "pct.", word: "procent" } as const;

/** Whether a unit is percent, however it is written. */
export function isPercent(unit: string): boolean {
  return PERCENT_UNITS.has(unit.trim().toLowerCase());
}

/** The unit in the plan's house style: every way of writing percent becomes the one the municipality has chosen. */
export function formatUnit(unit: string, { percent }: Pick<HouseStyle, "percent">): string {
  return isPercent(unit) ? PERCENT_WORDS[percent] : unit.trim();
}

/** A number with its unit, as a Danish sentence has it: "12.850 fuldtidspersoner", "2,1 %", ".." where it is missing. */
export function formatAmount(value: Decimal | null, unit: string, style: Pick<HouseStyle, "percent">): string {
  if (value === null) return MISSING;
  const written = formatUnit(unit, style);
  return written === "" ? formatDecimal(value) : `${formatDecimal(value)}${NO_BREAK_SPACE}${written}`;
}
