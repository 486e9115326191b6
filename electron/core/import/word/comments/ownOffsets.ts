import { diffWords } from "../../../../../shared/diff/words.ts";
import { blockText, inlineLength, OBJECT, type TextRange } from "../../../../../shared/plan/comments/index.ts";
import type { Inline } from "../../../../../shared/plan/nodes/index.ts";
import { hasWords, isText, isTextBlock, type DerivedInline, type PlanElement } from "../../../../../shared/plan/tree.ts";
import { printableText } from "../../../export/printableText.ts";

/** A stretch of a block's own text and where it is in the words a file has of it; `whole` ones are not taken apart. */
interface Unit {
  own: TextRange;
  spelled: TextRange;
  whole: boolean;
}

export interface SpelledBlock {
  own: string;
  spelled: string;
  units: readonly Unit[];
}

/** The own text of a block and the words that a Word file has of it. */
export function spellBlock(block: PlanElement, words: (inline: DerivedInline) => string): SpelledBlock {
  const units: Unit[] = [];
  let [own, spelled] = [0, ""];
  const add = (length: number, text: string): void => {
    units.push({
      own: { start: own, end: own + length },
      spelled: { start: spelled.length, end: spelled.length + text.length },
      whole: length !== text.length,
    });
    own += length;
    spelled += text;
  };
  const walk = (inlines: readonly Inline[]): void => {
    for (const node of inlines) {
      if (isText(node)) add(node.text.length, printableText(node.text));
      else if (node.type === "link") walk(node.children);
      else if (node.type === "footnote") add(inlineLength(node), hasWords(node.note) ? OBJECT : "");
      else add(inlineLength(node), printableText(words(node)));
    }
  };
  walk(isTextBlock(block) ? block.children : [{ text: blockText(block) }]);
  return { own: blockText(block), spelled, units };
}

/** Where a range of `written` was in `sent`: all of what was replaced by something in it. */
function inSent(written: string, sent: string, range: TextRange): TextRange {
  if (written === sent) return range;
  const at = sent === "" ? -1 : written.indexOf(sent);
  const within = (offset: number): number => Math.min(Math.max(offset - at, 0), sent.length);
  if (at !== -1) return { start: within(range.start), end: within(range.end) };
  let [there, here] = [0, 0];
  let start: number | undefined;
  let end = 0;
  let wasAtEnd = false;
  for (const { kind, text } of diffWords(written, sent)) {
    const length = text.length;
    if (kind === "added") {
      here += length;
      // What took the place of the last words of the range belongs to it.
      if (wasAtEnd) end = here;
    } else {
      const step = (offset: number): number => (kind === "same" ? here + offset - there : here);
      if (start === undefined && range.start < there + length) start = step(Math.max(range.start, there));
      if (range.end > there && range.end <= there + length) end = step(range.end);
      else if (range.end > there) end = kind === "same" ? here + length : here;
      wasAtEnd = kind === "removed" && range.end === there + length;
      there += length;
      if (kind === "same") here += length;
      continue;
    }
    wasAtEnd = false;
  }
  start ??= sent.length;
  return { start, end: Math.max(start, end) };
}

/** The range of a block's own text that `range` of what a file had there stands for; empty where it was not sent. */
export function ownRange({ spelled, units }: SpelledBlock, written: string, range: TextRange): TextRange {
  const sent = inSent(written, spelled, range);
  const last = units.at(-1)?.own.end ?? 0;
  const starts = units.find((unit) => sent.start >= unit.spelled.start && sent.start < unit.spelled.end);
  const start = starts === undefined ? last : starts.own.start + (starts.whole ? 0 : sent.start - starts.spelled.start);
  const ends = units.find((unit) => sent.end > unit.spelled.start && sent.end <= unit.spelled.end);
  const end = ends === undefined ? start : ends.whole ? ends.own.end : ends.own.start + sent.end - ends.spelled.start;
  return { start, end: sent.end > sent.start ? Math.max(start, end) : start };
}

