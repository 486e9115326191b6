import {
  createFootnote,
  createLink,
  createText,
  MARKS,
  SAFE_URL,
  type Inline,
  type Mark,
  type NoteInline,
  type Text,
} from "../plan/nodes/index.ts";
import { normaliseInlines } from "../plan/normaliseInlines.ts";
import type { Declarations } from "./styles.ts";
import { markOfTag } from "./tags.ts";
import { attributeOf, type HtmlElement } from "./tree.ts";

type Marks = Readonly<Record<Mark, boolean>>;

/** How the text at some place is set. Runs with the same `link` object belong to the same link. */
export interface RunStyle {
  marks: Marks;
  link: { url: string } | null;
  /** Whether line breaks of the source are seen, as in `<pre>`. */
  keepsBreaks: boolean;
}

/** A stretch of text, in which "\n" is a line break that is seen, or a footnote. */
export type Piece = { text: string; style: RunStyle } | { note: NoteInline[] };

export const PLAIN_RUN: RunStyle = {
  marks: { bold: false, italic: false, underline: false, superscript: false, subscript: false },
  link: null,
  keepsBreaks: false,
};

function isBold(weight: string): boolean {
  return weight.startsWith("bold") || Number.parseInt(weight, 10) >= 600;
}

function readMarks(element: HtmlElement, declared: Declarations, outer: Marks): Marks {
  const marks = { ...outer };
  const tagged = markOfTag(element.tagName);
  const decoration = declared.get("text-decoration-line") ?? declared.get("text-decoration") ?? "";
  if (tagged && !(tagged === "underline" && decoration === "none")) marks[tagged] = true;
  if (tagged === "superscript") marks.subscript = false;
  if (tagged === "subscript") marks.superscript = false;

  const weight = declared.get("font-weight");
  if (weight && weight !== "inherit") marks.bold = isBold(weight);
  const slant = declared.get("font-style");
  if (slant && slant !== "inherit") marks.italic = /italic|oblique/.test(slant);
  if (decoration.includes("underline")) marks.underline = true;
  const height = declared.get("vertical-align");
  if (height === "super" || height === "sub" || (height === "baseline" && tagged)) {
    marks.superscript = height === "super";
    marks.subscript = height === "sub";
  }
  return marks;
}

function safeUrl(href: string): string | undefined {
  const url = href.trim().replace(/[\s<>"]/g, encodeURIComponent);
  return SAFE_URL.test(url) ? url : undefined;
}

/** How text inside `element` is set, given how it is around it. A heading's own boldness is that of all headings. */
export function runStyleIn(element: HtmlElement, declared: Declarations, outer: RunStyle): RunStyle {
  const isHead = /^(h[1-6]|th)$/.test(element.tagName);
  const marks = isHead ? outer.marks : readMarks(element, declared, outer.marks);
  const url = element.tagName === "a" ? safeUrl(attributeOf(element, "href") ?? "") : undefined;
  const spacing = declared.get("white-space");
  return {
    marks,
    link: url === undefined ? outer.link : { url },
    keepsBreaks: /^(pre|listing|xmp|plaintext|textarea)$/.test(element.tagName)
      ? true
      : spacing
        ? spacing.startsWith("pre")
        : outer.keepsBreaks,
  };
}

/** Characters that have no width, or that no XML file may hold, Word's among them. */
const UNSEEN = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\u200b\ufeff\ufffe\uffff]/g;

/** The text of a text node as a piece: what cannot be seen is gone, and breaks are "\n" only where they are seen. */
export function textPiece(text: string, style: RunStyle): Piece {
  const seen = text.toWellFormed().replace(UNSEEN, "");
  return { text: style.keepsBreaks ? seen.replace(/\r\n?|\f/g, "\n") : seen.replace(/[\n\r\t\f]+/g, " "), style };
}

function splitLines(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if ("note" in piece) {
      lines.at(-1)?.push(piece);
      continue;
    }
    for (const [index, text] of piece.text.split("\n").entries()) {
      if (index > 0) lines.push([]);
      if (text !== "") lines.at(-1)?.push({ text, style: piece.style });
    }
  }
  return lines;
}

/**
 * One line with its white space as a browser shows it: none at the ends, and one space between words. A single
 * no-break space between two words is kept, as in "5 %"; beside other spaces it only widened the gap.
 */
function collapseSpaces(line: readonly Piece[]): Piece[] {
  const collapsed: Piece[] = [];
  let gap: { text: string; style: RunStyle } | undefined;
  for (const piece of line) {
    if ("note" in piece) {
      if (gap) collapsed.push(gap);
      gap = undefined;
      collapsed.push(piece);
      continue;
    }
    const { style } = piece;
    for (const text of piece.text.match(/\s+|\S+/g) ?? []) {
      if (text.trim() !== "") {
        const endsLink = gap && gap.style.link !== style.link;
        if (gap) collapsed.push(endsLink ? { ...gap, style: { ...gap.style, link: null } } : gap);
        gap = undefined;
        collapsed.push({ text, style });
      } else if (collapsed.length > 0) {
        gap = { text: gap || text.length > 1 || text === "\t" ? " " : text, style: gap?.style ?? style };
      }
    }
  }
  return collapsed;
}

function toText(text: string, { marks, link }: RunStyle): Text {
  const set = MARKS.filter((mark) => marks[mark] && !(link && mark === "underline"));
  return createText(text, ...set);
}

function toInlines(pieces: readonly Piece[]): Inline[] {
  const inlines: Inline[] = [];
  let open: RunStyle["link"] = null;
  for (const piece of pieces) {
    const last = inlines.at(-1);
    if ("note" in piece) {
      inlines.push(createFootnote(piece.note));
      open = null;
      continue;
    }
    const { link } = piece.style;
    const text = toText(piece.text, piece.style);
    if (!link) inlines.push(text);
    else if (link === open && last && "type" in last && last.type === "link") last.children.push(text);
    else inlines.push(createLink(link.url, [text]));
    open = link;
  }
  return normaliseInlines(inlines);
}

/** Lines of the same paragraph, the break between two of them set as the end of the first. */
function joinPieces(lines: readonly Piece[][]): Piece[] {
  return lines.flatMap((line, index) => {
    const last = line.at(-1);
    const next = lines[index + 1]?.[0];
    if (!last || !next) return line;
    const style = "style" in last && "style" in next && last.style.link === next.style.link ? last.style : PLAIN_RUN;
    return [...line, { text: "\n", style }];
  });
}

/** The paragraphs that pieces make up: an empty line ends one, any other break stays within it. None is empty. */
export function paragraphsOf(pieces: readonly Piece[]): Inline[][] {
  const paragraphs: Piece[][][] = [[]];
  for (const line of splitLines(pieces).map(collapseSpaces)) {
    if (line.length > 0) paragraphs.at(-1)?.push(line);
    else if (paragraphs.at(-1)?.length) paragraphs.push([]);
  }
  return paragraphs.filter((lines) => lines.length > 0).map((lines) => toInlines(joinPieces(lines)));
}
