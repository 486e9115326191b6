import { z } from "zod";
import { problemError } from "../problem.ts";

/** Plans in use run for one to four years (one: Gladsaxe; two: Odsherred; three: Faxe; four: Varde). */
export const LONGEST_PERIOD = 4;

/** The years a plan may be for. */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2100;

const year = z.int().min(FIRST_YEAR).max(LAST_YEAR);

/** Whole calendar years, both included. */
export const periodSchema = z
  .strictObject({ from: year, to: year })
  .refine(({ from, to }) => to >= from && to - from < LONGEST_PERIOD);
export type Period = z.infer<typeof periodSchema>;

/** "2026" or "2025-2026". */
export function formatPeriod({ from, to }: Period): string {
  return from === to ? String(from) : `${from}-${to}`;
}

/** Reads "2026", "2025-2026", "2025–2026" and "2025/2026". Throws `period.invalid`. */
export function parsePeriod(text: string): Period {
  const match = /^\s*(\d{4})(?:\s*[-–/]\s*(\d{4}))?\s*$/.exec(text);
  const from = Number(match?.[1]);
  const period = periodSchema.safeParse({ from, to: match?.[2] ? Number(match[2]) : from });
  if (!match || !period.success) throw problemError("period.invalid", { period: text });
  return period.data;
}
