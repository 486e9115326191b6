import type { Look } from "../look/look.ts";
import type { TextMeasures, TextStyle } from "../look/measures.ts";

/** A memo of a page or two is set smaller than the plan it goes with. What is not here is set as in the plan. */
export const AGENDA_TEXT = {
  coverTitle: { size: 22, line: 1.15, before: 4, after: 8 },
  coverLine: { size: 10.5, line: 1.3, before: 0, after: 4 },
  heading1: { size: 14, line: 1.2, before: 20, after: 4 },
  heading2: { size: 11.5, line: 1.25, before: 12, after: 3 },
} as const satisfies Partial<Record<TextStyle, TextMeasures>>;

/** A plan's look as its memo has it. */
export function agendaLook(look: Look): Look {
  return { ...look, text: { ...look.text, ...AGENDA_TEXT } };
}
