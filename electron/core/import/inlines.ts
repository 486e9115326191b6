import { MARKS, type Inline, type Mark, type NoteInline, type Text } from "../../../shared/plan/nodes/index.ts";
import { inlineText, isText } from "../../../shared/plan/tree.ts";
import { HARD_BREAK } from "./source.ts";

const LINE_END = new RegExp(`[\\n${HARD_BREAK}]`);

/** The characters of `inlines` on one line, trimmed. */
export function lineText(inlines: readonly Inline[]): string {
  return inlineText(inlines)
    .replaceAll(/\s+/g, " ")
    .trim();
}

export function hasFootnote(inlines: readonly Inline[]): boolean {
  return inlines.some((node) => !isText(node) && node.type === "footnote");
}

/** Nothing a reader could see. */
export function isBlank(inlines: readonly Inline[]): boolean {
  return inlineText(inlines).trim() === "" && !hasFootnote(inlines);
}

/** Whether every visible character carries `mark`. */
export function isAll(mark: Mark, inlines: readonly Inline[]): boolean {
  const texts = inlines.flatMap((node) => (isText(node) ? [node] : node.type === "link" ? node.children : []));
  const visible = texts.filter(({ text }) => text.trim() !== "");
  return visible.length > 0 && visible.every((text) => text[mark] === true);
}

/** `inlines` with every run of text, also in links, run through `change`. */
export function mapTexts(inlines: readonly Inline[], change: (text: Text) => Text): Inline[] {
  return inlines.map((node) =>
    isText(node) ? change(node) : node.type === "link" ? { ...node, children: node.children.map(change) } : node,
  );
}

export function without(mark: Mark, inlines: readonly Inline[]): Inline[] {
  return mapTexts(inlines, (text) =>
    sameMarksAs(
      text,
      text.text,
      MARKS.filter((name) => name !== mark),
    ),
  );
}

/** `text` with those marks of `like` that are among `kept`. */
export function sameMarksAs(like: Text, text: string, kept: readonly Mark[] = MARKS): Text {
  return { text, ...Object.fromEntries(kept.filter((mark) => like[mark]).map((mark) => [mark, true])) };
}

/** The first `count` characters, and the rest. A link is never cut: it goes where it starts. */
export function splitAt(inlines: readonly Inline[], count: number): [Inline[], Inline[]] {
  const before: Inline[] = [];
  const after: Inline[] = [];
  let left = count;
  for (const node of inlines) {
    const length = inlineText([node]).length;
    if (left <= 0) after.push(node);
    else if (isText(node) && length > left) {
      before.push(sameMarksAs(node, node.text.slice(0, left)));
      after.push(sameMarksAs(node, node.text.slice(left)));
    } else before.push(node);
    left -= length;
  }
  return [before, after];
}

/** The lines of `inlines` as they stand in the file. */
export function splitLines(inlines: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [];
  let line: Inline[] = [];
  for (const node of inlines) {
    if (!isText(node)) {
      line.push(node);
      continue;
    }
    const [first = "", ...others] = node.text.split(LINE_END);
    line.push(sameMarksAs(node, first));
    for (const text of others) {
      lines.push(line);
      line = [sameMarksAs(node, text)];
    }
  }
  return [...lines, line];
}

/** Runs of inlines put after each other with `between` in between. */
export function joinInlines(parts: readonly (readonly Inline[])[], between: string): Inline[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [{ text: between }, ...part]));
}

/** Inlines as a string for what can hold no more than that, the address of a link after its words. */
export function asString(inlines: readonly Inline[]): string {
  return lineText(
    inlines.map((node) => {
      if (isText(node) || node.type !== "link") return node;
      const words = inlineText(node.children);
      return { text: words === node.url ? words : `${words} (${node.url})` };
    }),
  );
}

/** Only text and links, which is all a note can hold. A note within a note becomes text in brackets. */
export function noteOf(inlines: readonly Inline[]): NoteInline[] {
  return inlines.flatMap((node): NoteInline[] => {
    if (isText(node) || node.type === "link") return [node];
    return node.type === "footnote" ? [{ text: " (" }, ...node.note, { text: ")" }] : [];
  });
}

/** Spaces and line breaks as they stay: one space between words, none at either end or beside a line break. */
export function tidyInlines(inlines: readonly Inline[]): Inline[] {
  let last = "\n";
  const tidyText = (text: Text): Text => {
    let tidy = "";
    for (const character of text.text) {
      const kept = character === HARD_BREAK ? "\n" : /[ \t\n\r\f\v]/.test(character) ? " " : character;
      if (kept === " " && (last === " " || last === "\n")) continue;
      tidy += kept;
      last = kept;
    }
    return sameMarksAs(text, tidy);
  };
  const forward = mapTexts(inlines, tidyText);
  let atEnd = true;
  let before = "\n";
  const trimText = (text: Text): Text => {
    let kept = "";
    for (const character of [...text.text].reverse()) {
      if ((character === " " || character === "\n") && atEnd) continue;
      if (character === " " && before === "\n") continue;
      kept = character + kept;
      before = character;
      atEnd = false;
    }
    return sameMarksAs(text, kept);
  };
  return forward
    .reverse()
    .map((node): Inline => {
      if (isText(node)) return trimText(node);
      if (node.type === "footnote") {
        atEnd = false;
        before = "";
        return { ...node, note: noteOf(tidyInlines(node.note)) };
      }
      if (node.type !== "link") return node;
      return { ...node, children: [...node.children].reverse().map(trimText).reverse() };
    })
    .reverse();
}
