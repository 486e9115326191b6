import { isShouted } from "../understand/sentenceCase.ts";
import { startsItem } from "./listLines.ts";

/** Lines of running text are at least this long; shorter ones say nothing of how a file is spaced. */
const RUNNING = 30;
const FEWEST_RUNNING = 6;

/** The share of gaps after running lines that lie within a sentence when every line has a blank one after it. */
const DOUBLE_SHARE = 0.3;

/** A line this much shorter than the widest around it was not broken by the margin. */
const SHORT_SHARE = 0.75;

const STARTS_ANEW = /^(?:Tabel|Figur)\s+\d|^Kilde:/;

interface Line {
  text: string;
  /** Blank lines before it. */
  gap: number;
  indented: boolean;
}

function measure(lines: readonly string[]): Line[] {
  const measured: Line[] = [];
  let gap = 0;
  for (const line of lines) {
    if (line.trim() === "") gap += 1;
    else {
      measured.push({ text: line.trim(), gap, indented: /^\s/.test(line) });
      gap = 0;
    }
  }
  return measured;
}

function isWithinSentence(before: string, after: string): boolean {
  return /^\p{Ll}/u.test(after) || /\p{Ll}-$/u.test(before);
}

function isDoubleSpaced(lines: readonly Line[]): boolean {
  const gaps = lines.slice(1).map((line, index) => ({ line, before: lines[index]?.text ?? "" }));
  const running = gaps.filter(({ line, before }) => line.gap === 1 && before.length >= RUNNING);
  const within = running.filter(({ line, before }) => isWithinSentence(before, line.text));
  return running.length >= FEWEST_RUNNING && within.length > running.length * DOUBLE_SHARE;
}

function breaks(before: string, line: Line, width: number): boolean {
  if (line.gap >= 2) return true;
  if (line.gap === 0 && line.indented) return true;
  if (isShouted(before) !== isShouted(line.text)) return true;
  if (isShouted(before)) return line.gap > 0;
  if (startsItem(line.text) || STARTS_ANEW.test(line.text)) return true;
  const ended = /[.:!?]$/.test(before);
  return ended && (line.gap === 0 || before.length < width * SHORT_SHARE);
}

/**
 * Lines with one blank line between paragraphs. Text taken from a PDF may have a blank line after every line; there only
 * wider gaps, ended short lines and the like part paragraphs.
 */
export function singleSpaced(lines: readonly string[]): string[] {
  const measured = measure(lines);
  if (!isDoubleSpaced(measured)) return [...lines];
  return measured.flatMap((line, index) => {
    const before = measured[index - 1]?.text ?? "";
    const around = measured.slice(Math.max(0, index - 5), index + 5).map(({ text }) => text.length);
    return index > 0 && breaks(before, line, Math.max(...around)) ? ["", line.text] : [line.text];
  });
}
