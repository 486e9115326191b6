import type { HouseStyle } from "../plan/houseStyle.ts";
import type { Deviation } from "./deviation.ts";

/** The marks that open and close a quotation in each style. */
export const QUOTE_MARKS: Readonly<Record<HouseStyle["quotes"], { open: string; close: string }>> = {
  guillemets: { open: "»", close: "«" },
  curly: { open: "”", close: "”" },
};

/** `text` as a quotation in the house style. */
export function inQuotes(text: string, { quotes }: Pick<HouseStyle, "quotes">): string {
  const { open, close } = QUOTE_MARKS[quotes];
  return `${open}${text}${close}`;
}

/** What can open a quotation, and what then closes it: straight, English, German, Danish and French marks. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  "”": "”“",
  "“": "”“",
  "„": "“”‟",
  "»": "«",
  "«": "»",
};

/** Whether a mark after `before` and in front of `next` can open: words follow, and none stand right before it. */
export function opensQuotation(before: string, next: string): boolean {
  return /^$|[\s([{/–—»”“„"]$/u.test(before) && /^[^\s.,;:!?)\]}]/u.test(next);
}

/** Whether a mark after `before` can close: words stand right before it. */
function closes(before: string): boolean {
  return /[^\s([{]$/u.test(before);
}

/** Where the mark that closes the quotation opened at `start` stands; -1 where it is not closed. */
function closerOf(text: string, start: number): number {
  const closers = CLOSERS[text[start] ?? ""] ?? "";
  for (let at = start + 1; at < text.length; at += 1) {
    if (!closers.includes(text[at] ?? " ") || at === start + 1 || !closes(text.slice(0, at))) continue;
    const opensAnother = text[at] === text[start] && opensQuotation(text.slice(0, at), text.slice(at + 1));
    if (!opensAnother) return at;
  }
  return -1;
}

/**
 * Quotations in other marks than the house style's. Marks are changed in pairs; a mark without its other half, which may
 * stand for inches, stays, and so does a quotation inside a quotation, which is in other marks on purpose.
 */
export function quoteDeviations(text: string, style: Pick<HouseStyle, "quotes">): Deviation[] {
  const { open, close } = QUOTE_MARKS[style.quotes];
  const deviations: Deviation[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? "";
    if (!(mark in CLOSERS) || !opensQuotation(text.slice(0, at), text.slice(at + 1))) continue;
    const end = closerOf(text, at);
    // What follows may be inside the quotation or after it: nobody but the author can tell.
    if (end === -1) break;
    const inner = text.slice(at + 1, end);
    const isWanted = mark === open && text[end] === close;
    const isCrowded = [at - 1, at + 1, end - 1, end + 1].some((near) => (text[near] ?? " ") in CLOSERS);
    const isNested = Array.from(inner).some((inside) => inside === open || (CLOSERS[open] ?? "").includes(inside));
    if (!isWanted && !isCrowded && !isNested) {
      const edits = [
        { start: at, end: at + 1, insert: open },
        { start: end, end: end + 1, insert: close },
      ];
      deviations.push({ kind: "quotes", start: at, end: end + 1, edits });
    }
    at = end;
  }
  return deviations;
}
