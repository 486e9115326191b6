import { formatUnit, NO_BREAK_SPACE } from "../figures/formatAmount.ts";
import type { HouseStyle } from "../plan/houseStyle.ts";
import type { Deviation, TextEdit } from "./deviation.ts";

/** A number and a word or sign for percent; not procentpoint, nor "100%-finansieret", which is another word. */
const PERCENT =
  /(?<![\p{L}\d.,])(?<number>\d+(?:[.,]\d+)*)(?<space>[ \u00a0\u202f\u2009]*)(?<unit>%|procent|pct\.?)(?![\p{L}\d%]|\.?-\p{L}|\.\p{L})/giu;

/** A point before one or two digits may be a decimal comma gone wrong, as in "2.1%": only the author knows. */
const AMBIGUOUS = /^\d+\.\d{1,2}$/;

/** A minus apart from its number, with nothing before it that it could stand as a dash between. */
const LOOSE_MINUS = /^\s*([-−–]) +$/;

/** A sentence ends after `rest` begins: nothing more, or a capital letter after a space. */
const SENTENCE_END = /^\s*$|^\s+\p{Lu}/u;
const WORDS_OF_A_SENTENCE = 3;

/** Whether the point of "pct." also ends a sentence, so that it has to stay where the word goes. */
function endsSentence(before: string, rest: string): boolean {
  if (!SENTENCE_END.test(rest)) return false;
  return rest.trim() !== "" || before.trim().split(/\s+/).filter(Boolean).length >= WORDS_OF_A_SENTENCE;
}

function unitEdit(match: RegExpExecArray, text: string, wanted: string): TextEdit | undefined {
  const { number = "", space = "", unit = "" } = match.groups ?? {};
  const isAbbreviation = unit.toLowerCase().startsWith("pct");
  const start = match.index + number.length;
  const end = match.index + match[0].length;
  if (unit.toLowerCase() === wanted && (space === " " || space === NO_BREAK_SPACE)) return undefined;
  if (wanted.endsWith(".")) {
    const point = /^\.(?!\.)/.test(text.slice(end)) && !unit.endsWith(".");
    return { start, end: point ? end + 1 : end, insert: NO_BREAK_SPACE + wanted };
  }
  const keepsPoint = isAbbreviation && unit.endsWith(".") && endsSentence(text.slice(0, match.index), text.slice(end));
  return { start, end, insert: NO_BREAK_SPACE + wanted + (keepsPoint ? "." : "") };
}

/**
 * Percent written in another way than the house style's: "48 procent", "50 pct.", "2,1%", "- 48%". The number and its
 * unit are put on one line by a space that does not break. "2.1%" is told of and left.
 */
export function percentDeviations(text: string, style: Pick<HouseStyle, "percent">): Deviation[] {
  const wanted = formatUnit("%", style);
  return Array.from(text.matchAll(PERCENT)).flatMap((match): Deviation[] => {
    const { number = "" } = match.groups ?? {};
    const before = text.slice(0, match.index);
    const minus = LOOSE_MINUS.exec(before);
    const isMinus = minus !== null;
    const start = isMinus ? before.length - before.trimStart().length : match.index;
    const end = match.index + match[0].length;
    if (AMBIGUOUS.test(number)) return [{ kind: "percent", start, end, edits: [] }];
    const unit = unitEdit(match, text, wanted);
    const edits: TextEdit[] = [
      ...(isMinus ? [{ start: start + 1, end: match.index, insert: "" }] : []),
      ...(unit ? [unit] : []),
    ];
    return edits.length > 0 ? [{ kind: "percent", start, end: unit?.end ?? end, edits }] : [];
  });
}
