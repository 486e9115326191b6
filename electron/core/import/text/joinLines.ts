import { HARD_BREAK } from "../source.ts";

/** "sygdoms-" before "og" is a shared ending and keeps its hyphen; before anything else it is a word cut in two. */
const SHARED_ENDING = /^\s*(?:og|eller|samt|til)(?!\p{L})/u;

/** Whether a line ends in the middle of a word that goes on in `next`. */
export function isCutWord(line: string, next: string): boolean {
  return /\p{Ll}-\s*$/u.test(line) && /^\s*\p{Ll}/u.test(next) && !SHARED_ENDING.test(next);
}

/** Lines of a name or an address: none reaches far enough to have been broken by a margin. */
const NARROW = 45;
const SHORT_SHARE = 0.6;

/**
 * The lines of one paragraph as one text: words cut by the margin are put together, and a line that ends long before
 * the margin ends there on purpose.
 */
export function joinLines(lines: readonly string[]): string {
  const width = Math.max(0, ...lines.map((line) => line.trim().length));
  return lines.reduce((text, raw, index) => {
    const line = raw.trim();
    const before = lines[index - 1]?.trim() ?? "";
    if (index === 0) return line;
    if (isCutWord(before, line)) return text.slice(0, -1) + line;
    const goesOn = /^\p{Ll}/u.test(line) || /[,-]$/.test(before);
    const meant = width < NARROW ? lines.length <= 5 : before.length < width * SHORT_SHARE;
    return `${text}${meant && !goesOn ? HARD_BREAK : "\n"}${line}`;
  }, "");
}
