import { NO_BREAK_SPACE } from "../figures/formatAmount.ts";
import type { HouseStyle } from "../plan/houseStyle.ts";
import { applyEdits } from "./deviation.ts";
import { DASH, dashDeviations } from "./dashes.ts";
import { isProse } from "./notProse.ts";
import { opensQuotation, QUOTE_MARKS } from "./quotes.ts";

/** What takes the place of the last characters before the caret: `remove` of them, the typed one included. */
export interface TypedEdit {
  remove: number;
  insert: string;
}

const ENDS_NUMBER = /^[\s.,;:!?)]$/;

/** Whether a quotation in the house style stands open at the end of `before`. */
function hasOpenQuotation(before: string, { open, close }: { open: string; close: string }): boolean {
  if (open === close) return before.split(open).length % 2 === 0;
  return before.lastIndexOf(open) > before.lastIndexOf(close);
}

function typedQuote(before: string, style: HouseStyle): TypedEdit | undefined {
  const marks = QUOTE_MARKS[style.quotes];
  if (opensQuotation(before, "x")) return { remove: 1, insert: marks.open };
  return hasOpenQuotation(before, marks) ? { remove: 1, insert: marks.close } : undefined;
}

function typedDash(before: string, typed: string): TypedEdit | undefined {
  const found = typed === " " ? /(?<=[^\s\d(\-–—]) -$|(?<=[^\s(\-–—]) ?--$/.exec(before) : /(?<=[\p{L},.;:!?)%])--$/u.exec(before);
  if (!found || (typed !== " " && !/\p{L}/u.test(typed))) return undefined;
  return { remove: found[0].length + 1, insert: typed === " " ? ` ${DASH} ` : ` ${DASH} ${typed}` };
}

function typedRange(before: string, typed: string, style: HouseStyle): TypedEdit | undefined {
  if (!ENDS_NUMBER.test(typed)) return undefined;
  const word = /\S+$/.exec(before)?.[0] ?? "";
  const edits = dashDeviations(word, style).flatMap((deviation) => deviation.edits);
  return edits.length > 0 ? { remove: word.length + 1, insert: applyEdits(word, edits) + typed } : undefined;
}

/** "48 " and a percent sign stay on one line. */
function typedPercent(before: string, typed: string): TypedEdit | undefined {
  return typed === "%" && /\d $/.test(before) ? { remove: 2, insert: `${NO_BREAK_SPACE}%` } : undefined;
}

/**
 * What the house style makes of the character just typed after `before`, the text of the block up to the caret without
 * it. Undefined where it stays as it was typed.
 */
export function typedEdit(before: string, typed: string, style: HouseStyle): TypedEdit | undefined {
  if (!isProse(/\S*\s?$/.exec(before)?.[0] ?? "")) return undefined;
  if (typed === '"') return typedQuote(before, style);
  return typedDash(before, typed) ?? typedRange(before, typed, style) ?? typedPercent(before, typed);
}
