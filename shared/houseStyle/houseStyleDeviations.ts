import type { HouseStyle } from "../plan/houseStyle.ts";
import { dashDeviations } from "./dashes.ts";
import type { Deviation } from "./deviation.ts";
import { partsNotProse } from "./notProse.ts";
import { percentDeviations } from "./percent.ts";
import { quoteDeviations } from "./quotes.ts";

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * Where `text` is not written as the house style has it, in order. No letter and no digit is changed by mending it, and
 * a mended text has no deviations but those that only the author can decide.
 */
export function houseStyleDeviations(text: string, style: HouseStyle): Deviation[] {
  const kept = partsNotProse(text);
  const found = [...percentDeviations(text, style), ...dashDeviations(text, style), ...quoteDeviations(text, style)];
  return found
    .filter(({ edits, ...place }) => {
      const touched = edits.length > 0 ? edits : [place];
      return !kept.some((range) => touched.some((edit) => overlaps(range, edit)));
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
