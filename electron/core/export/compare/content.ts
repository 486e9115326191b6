import type { Element } from "@xmldom/xmldom";
import { splitWords } from "../../../../shared/diff/words.ts";
import { childElement, childElements } from "../ooxml/elements.ts";
import type { Side } from "./side.ts";
import { propertiesSignature, signature } from "./signature.ts";

/** The link that words stand in; `key` tells its target. */
export interface Link {
  key: string;
  element: Element;
}

/** Characters of one formatting. */
export interface Piece {
  text: string;
  format: Element | undefined;
  formatKey: string;
}

/** A word, or another character. */
export interface TextToken {
  kind: "text";
  key: string;
  link: Link | undefined;
  pieces: Piece[];
}

/** What is kept, put in or taken out as a whole: a field, a picture, a chart, the mark of a note. */
export interface ObjectToken {
  kind: "object";
  key: string;
  link: Link | undefined;
  /** Runs, or a `w:fldSimple`. */
  elements: Element[];
  /** The note it leads to. */
  note?: string;
}

export type Token = TextToken | ObjectToken;

/** What takes no room in the text: where a bookmark, a comment or a field over several paragraphs begins or ends. */
export interface Mark {
  element: Element;
  opens: boolean;
  /** The token before which it stands. */
  at: number;
  /** Whether it is one end of a field over several paragraphs. */
  isField: boolean;
}

/** A paragraph as tokens to be compared. */
export interface Content {
  tokens: Token[];
  marks: Mark[];
}

/** Begins the keys of objects; a space in what is read of them keeps the changes on their two sides apart. */
const OBJECT = "\uFFFC";

/** Parts a word from the link it stands in, in its key. XML has no such character. */
const IN_LINK = "\u0000";

/** What is read of the token with this key, for `alignWords`: objects hold apart, as the ends of lines do. */
export function readKey(key: string): string {
  if (key.startsWith(OBJECT)) return "\n";
  const link = key.indexOf(IN_LINK);
  return link === -1 ? key : key.slice(0, link);
}

const CHARACTERS: Readonly<Record<string, string>> = { "w:tab": "\t", "w:noBreakHyphen": "\u2011" };

/** What a run's child reads as; undefined where it is more than characters. */
function characters(child: Element): string | undefined {
  if (child.nodeName === "w:t") return child.textContent ?? "";
  if (child.nodeName === "w:br") return child.attributes.length === 0 ? "\n" : undefined;
  return CHARACTERS[child.nodeName];
}

/** A field that has begun and not ended yet. */
interface OpenField {
  depth: number;
  runs: { source: Element; clone: Element }[];
  code: string;
  result: string;
  inResult: boolean;
}

/** The field's code with bookmarks as they are called in the newer file. */
function codeKey(code: string, side: Side): string {
  return code.trim().replaceAll(/\s+/g, " ").replace(/^((?:PAGE|NOTE)?REF) (\S+)/, (_, word: string, name: string) => `${word} ${side.bookmarkName(name)}`);
}

class ContentReader {
  readonly #side: Side;
  readonly #part: string;
  readonly tokens: Token[] = [];
  readonly marks: Mark[] = [];
  #text: Piece[] = [];
  #textMarks: { element: Element; opens: boolean; offset: number; isField: boolean }[] = [];
  #link: Link | undefined;
  #field: OpenField | undefined;

  constructor(side: Side, part: string) {
    this.#side = side;
    this.#part = part;
  }

  read(paragraph: Element): Content {
    this.#children(paragraph);
    this.#flush();
    return { tokens: this.tokens, marks: this.marks };
  }

  #children(parent: Element): void {
    for (const child of childElements(parent)) {
      switch (child.nodeName) {
        case "w:pPr":
          break;
        case "w:r":
          this.#run(child);
          break;
        case "w:hyperlink":
          this.#flush();
          this.#link = { key: this.#side.linkKey(child, this.#part), element: child };
          this.#children(child);
          this.#flush();
          this.#link = undefined;
          break;
        case "w:fldSimple":
          this.#simpleField(child);
          break;
        default:
          this.#mark(child, child.nodeName.endsWith("Start"));
      }
    }
  }

  #run(run: Element): void {
    const format = childElement(run, "w:rPr");
    for (const child of childElements(run)) {
      if (child === format || child.nodeName === "w:lastRenderedPageBreak") continue;
      if (this.#field) {
        this.#inField(this.#field, run, child);
        continue;
      }
      const text = characters(child);
      if (text !== undefined) this.#text.push({ text, format, formatKey: propertiesSignature(format) });
      else this.#object(run, child);
    }
  }

  #object(run: Element, child: Element): void {
    const type = child.getAttribute("w:fldCharType");
    if (type === "begin") {
      this.#field = { depth: 0, runs: [], code: "", result: "", inResult: false };
      this.#inField(this.#field, run, child);
    } else if (type === "end") {
      this.#mark(part(run, [child]), false, true);
    } else if (child.nodeName === "w:commentReference" || child.nodeName === "w:annotationRef") {
      this.#mark(part(run, [child]), false);
    } else if (child.nodeName === "w:footnoteReference") {
      const note = child.getAttribute("w:id") ?? "";
      this.#put({ kind: "object", key: `${OBJECT}note ${this.#side.noteWords(note)}`, link: this.#link, elements: [part(run, [child])], note });
    } else {
      this.#put({ kind: "object", key: OBJECT + this.#side.objectKey(child, this.#part), link: this.#link, elements: [part(run, [child])] });
    }
  }

  /** Goes on reading a field that has begun. A contents list, which spans paragraphs, is only marked where it begins and ends. */
  #inField(field: OpenField, run: Element, child: Element): void {
    const last = field.runs.at(-1);
    if (last?.source === run) last.clone.appendChild(child.cloneNode(true));
    else field.runs.push({ source: run, clone: part(run, [child]) });
    const type = child.getAttribute("w:fldCharType");
    if (type === "begin") field.depth += 1;
    if (type === "end") field.depth -= 1;
    if (child.nodeName === "w:instrText" && field.depth === 1 && !field.inResult) field.code += child.textContent ?? "";
    if (field.inResult) field.result += characters(child) ?? "";
    if (type === "separate" && field.depth === 1) field.inResult = true;
    const runs = field.runs.map(({ clone }) => clone);
    if (type === "separate" && /^\s*TOC\b/.test(field.code)) {
      this.#field = undefined;
      for (const clone of runs) this.#mark(clone, true, true);
    } else if (field.depth === 0) {
      this.#field = undefined;
      const code = codeKey(field.code, this.#side);
      // A page's number says where something has come to stand, which nobody has changed.
      const result = code.startsWith("PAGEREF") ? "" : field.result;
      this.#put({ kind: "object", key: `${OBJECT}${code} ${result}`, link: this.#link, elements: runs });
    }
  }

  #simpleField(field: Element): void {
    const code = codeKey(field.getAttribute("w:instr") ?? "", this.#side);
    const key = `${OBJECT}${code} ${signature(field, () => undefined)}`;
    this.#put({ kind: "object", key, link: this.#link, elements: [field] });
  }

  #put(token: ObjectToken): void {
    this.#flush();
    this.tokens.push(token);
  }

  #mark(element: Element, opens: boolean, isField = false): void {
    const offset = this.#text.reduce((length, { text }) => length + text.length, 0);
    this.#textMarks.push({ element, opens, offset, isField });
  }

  /** Turns the characters read so far into words. A mark within a word moves to that side of it where it takes in all of it. */
  #flush(): void {
    const first = this.tokens.length;
    const ends: number[] = [0];
    const pieces = this.#text;
    let [piece, used, length] = [0, 0, 0];
    for (const word of splitWords(pieces.map(({ text }) => text).join(""))) {
      const own: Piece[] = [];
      for (let left = word.length; left > 0; ) {
        const from = pieces[piece];
        if (!from) break;
        const text = from.text.slice(used, used + left);
        if (text !== "") own.push({ ...from, text });
        left -= text.length;
        used += text.length;
        if (used >= from.text.length) [piece, used] = [piece + 1, 0];
      }
      const key = this.#link ? word + IN_LINK + this.#link.key : word;
      this.tokens.push({ kind: "text", key, link: this.#link, pieces: own });
      length += word.length;
      ends.push(length);
    }
    for (const { element, opens, offset, isField } of this.#textMarks) {
      const place = opens ? ends.findLastIndex((end) => end <= offset) : ends.findIndex((end) => end >= offset);
      this.marks.push({ element, opens, at: first + place, isField });
    }
    this.#text = [];
    this.#textMarks = [];
  }
}

/** A run with the formatting of `run` and these of its children. */
function part(run: Element, children: readonly Element[]): Element {
  const clone = run.cloneNode(false) as Element;
  const format = childElement(run, "w:rPr");
  if (format) clone.appendChild(format.cloneNode(true));
  for (const child of children) clone.appendChild(child.cloneNode(true));
  return clone;
}

/** What a paragraph of `part` of `side` says. */
export function readContent(paragraph: Element, side: Side, part: string): Content {
  return new ContentReader(side, part).read(paragraph);
}
