import { namesItsWork } from "../../../../../shared/plan/creditLine.ts";
import { bareSource, sourceLine } from "../../../../../shared/plan/sourceLine.ts";
import type { Placed } from "../sent/pairReturned.ts";
import { sameExceptNumbers } from "../text/numbers.ts";
import { alignUnits } from "../text/units.ts";
import { lineText, OBJECT } from "../file/settled.ts";
import { isUntouched, plainText, sentLine, type Building } from "./building.ts";

/** A message quotes no more. */
const LONGEST_QUOTE = 120;

/** Words of a file on one line, as a message quotes them. */
export function quoteOf(text: string): string {
  const words = text.replaceAll(OBJECT, "").replaceAll(/\s+/g, " ").trim();
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : words;
}

/** How the reader of a message is told of an edit. */
export function editOf(before: string, after: string): string {
  if (after.trim() === "") return `Sletningen af »${quoteOf(before)}«`;
  return before.trim() === "" ? `Tilføjelsen »${quoteOf(after)}«` : `Rettelsen af »${quoteOf(before)}« til »${quoteOf(after)}«`;
}

/** What follows what the writer put before it ("Tabel 1. "), in a line as it came back; numbers there may be others. */
export function textBehind(own: string, before: string, after: string): string {
  const prefix = before.endsWith(own) ? before.slice(0, before.length - own.length) : "";
  if (prefix === "" || after.startsWith(prefix)) return after.slice(prefix.length);
  for (let end = 0; end <= after.length; end += 1) {
    if (sameExceptNumbers(prefix, after.slice(0, end)) && !/\d/.test(after.charAt(end))) return after.slice(end);
  }
  const [a, b] = [Array.from(before), Array.from(after)];
  const start = alignUnits(a, b).slice(Array.from(prefix).length).find((place) => place !== undefined);
  return b.slice(start ?? 0).join("");
}

/** A caption, label or title in a line of its own, as it came back; "" where the line is gone. */
export function ownText(own: string, placed: Placed | undefined, building: Building): string {
  if (!placed || isUntouched(placed, building)) return placed ? own : "";
  const before = sentLine(placed);
  return textBehind(own.trim() === "" ? own : (before ? lineText(before) : "").endsWith(own) ? own : own.replaceAll("\n", " "), before ? lineText(before) : "", plainText(placed));
}

/** A source as it came back in a line that may begin with "Kilde: ". */
export function sourceText(own: string, placed: Placed | undefined, building: Building): string {
  if (!placed) return "";
  if (isUntouched(placed, building)) return own;
  const after = plainText(placed);
  return sourceLine(own) === own.trim() && own.trim() !== "" ? after : bareSource(after);
}

/** A picture's credit as it came back in a line that may begin with "Foto: ". */
export function creditText(own: string, placed: Placed | undefined, building: Building): string {
  if (!placed) return "";
  if (isUntouched(placed, building)) return own;
  const after = plainText(placed);
  return namesItsWork(own) ? after : after.replace(/^\s*Foto\s*:\s*/i, "");
}
