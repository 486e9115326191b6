import type { Document, Element } from "@xmldom/xmldom";
import { createElement } from "../ooxml/elements.ts";
import type { Link, Piece, TextToken, Token } from "./content.ts";
import type { Merging } from "./merging.ts";
import type { Change } from "./revisions.ts";
import { addText, asDeleted, asRuns, textElements } from "./trackedRuns.ts";

/** What a change leaves of the older file. */
function isOlder(change: Change | undefined): boolean {
  return change === "del" || change === "moveFrom";
}

/** Pieces that are of one formatting in both. */
function together(pieces: readonly Piece[], was: readonly Piece[]): { piece: Piece; was: Piece | undefined }[] {
  const found: { piece: Piece; was: Piece | undefined }[] = [];
  const left = was.map((piece) => ({ ...piece }));
  for (const piece of pieces) {
    for (let { text } = piece; text !== ""; ) {
      const before = left[0];
      const length = before ? Math.min(before.text.length, text.length) : text.length;
      found.push({ piece: { ...piece, text: text.slice(0, length) }, was: before });
      text = text.slice(length);
      if (before && (before.text = before.text.slice(length)) === "") left.shift();
    }
  }
  return found;
}

/** Writes tokens into a paragraph of the newer file, those of one change and one formatting in as few runs as can be. */
export class ContentWriter {
  readonly #paragraph: Element;
  readonly #part: string;
  readonly #merging: Merging;
  readonly #document: Document;
  #link: { key: string; element: Element } | undefined;
  #change: { change: Change; element: Element } | undefined;
  #run: { key: string; element: Element } | undefined;

  constructor(paragraph: Element, part: string, merging: Merging) {
    this.#paragraph = paragraph;
    this.#part = part;
    this.#merging = merging;
    this.#document = paragraph.ownerDocument as Document;
  }

  /** What takes no room in the text; `change` where it comes or goes with its paragraph. */
  mark(element: Element, change?: Change): void {
    this.#enter(undefined, change);
    this.#append(isOlder(change) ? this.#adopt(element) : (element.cloneNode(true) as Element), change);
  }

  /** A bookmark's end of the older file, in a text that is in both. */
  olderMark(element: Element): void {
    this.#enter(undefined, undefined);
    this.#paragraph.appendChild(this.#adopt(element));
  }

  /** A token of the older file where `change` says so, else of the newer one; `was` is its counterpart. */
  token(token: Token, change?: Change, was?: TextToken): void {
    this.#enter(token.link, change);
    if (token.kind === "text") {
      for (const each of together(token.pieces, was?.pieces ?? [])) this.#text(each.piece, change, each.was);
      return;
    }
    for (const element of token.elements) this.#append(isOlder(change) ? this.#adopt(element) : (element.cloneNode(true) as Element), change);
    if (token.note !== undefined && (change === "ins" || change === "moveTo")) this.#merging.notes.added(token.note);
  }

  get #parent(): Element {
    return this.#change?.element ?? this.#link?.element ?? this.#paragraph;
  }

  #adopt(element: Element): Element {
    return this.#merging.imports.adopt(element, this.#part, this.#merging.notes.bring);
  }

  /** Goes to the place where words of this link and this change are written. */
  #enter(link: Link | undefined, change: Change | undefined): void {
    if (link?.key !== this.#link?.key) {
      this.#link = undefined;
      this.#change = undefined;
      this.#run = undefined;
      if (link) {
        const bare = link.element.cloneNode(false) as Element;
        const element = isOlder(change) ? this.#adopt(bare) : bare;
        this.#paragraph.appendChild(element);
        this.#link = { key: link.key, element };
      }
    }
    if (change === this.#change?.change) return;
    this.#change = undefined;
    this.#run = undefined;
    if (change === undefined) return;
    const element = this.#merging.revisions.mark(this.#document, `w:${change}`);
    this.#parent.appendChild(element);
    this.#change = { change, element };
  }

  #append(element: Element, change: Change | undefined): void {
    this.#run = undefined;
    const pieces = change !== undefined && element.nodeName === "w:fldSimple" ? asRuns(element) : [element];
    for (const piece of pieces) {
      if (change === "del") asDeleted(piece);
      this.#parent.appendChild(piece);
    }
  }

  #text({ text, format, formatKey }: Piece, change: Change | undefined, was: Piece | undefined): void {
    const reformatted = was !== undefined && was.formatKey !== formatKey;
    const key = `${formatKey} ${reformatted ? was.formatKey : ""}`;
    if (this.#run?.key !== key) {
      const element = createElement(this.#document, "w:r");
      const properties = this.#properties(format, reformatted ? was : undefined);
      if (properties) element.appendChild(properties);
      this.#parent.appendChild(element);
      this.#run = { key, element };
    }
    addText(this.#run.element, textElements(this.#document, text, change === "del"));
  }

  #properties(format: Element | undefined, was: Piece | undefined): Element | undefined {
    const properties = format ? this.#document.importNode(format, true) : undefined;
    if (!was) return properties;
    const changed = properties ?? createElement(this.#document, "w:rPr");
    const mark = this.#merging.revisions.mark(this.#document, "w:rPrChange");
    mark.appendChild(was.format ? this.#document.importNode(was.format, true) : createElement(this.#document, "w:rPr"));
    changed.appendChild(mark);
    return changed;
  }
}
