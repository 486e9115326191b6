import type { Document, Element } from "@xmldom/xmldom";
import { childElement, childElements, createElement } from "../ooxml/elements.ts";
import { ensureChild, paragraphProperties } from "../ooxml/properties.ts";

/** How Word marks what was put in, taken out, and moved away from or to a place. */
export type Change = "ins" | "del" | "moveFrom" | "moveTo";

/** Whose changes they are, and when they were made. */
export interface Origin {
  author: string;
  at: Date;
}

/** Makes the marks of changes, each with a number of its own, and knows how many there are. */
export class Revisions {
  readonly #attributes: { "w:author": string; "w:date": string };
  #next: number;
  #count = 0;

  /** `first` is a number from which on none is taken. */
  constructor({ author, at }: Origin, first: number) {
    this.#attributes = { "w:author": author, "w:date": at.toISOString().replace(/\.\d+Z$/, "Z") };
    this.#next = first;
  }

  /** How many changes have been marked. */
  get count(): number {
    return this.#count;
  }

  /** A number that no other mark or bookmark has. */
  number(): string {
    return String(this.#next++);
  }

  /** A mark such as `w:ins` or `w:pPrChange`. */
  mark(document: Document, name: `w:${string}`, more: Readonly<Record<`w:${string}`, string>> = {}): Element {
    this.#count += 1;
    return createElement(document, name, { "w:id": this.number(), ...this.#attributes, ...more });
  }
}

/** Marks that a paragraph's end, which is what parts it from the next one, was put in or taken out. */
export function markParagraphEnd(paragraph: Element, change: Change, revisions: Revisions): void {
  const ofMark = ensureChild(paragraphProperties(paragraph), "w:rPr");
  ofMark.insertBefore(revisions.mark(paragraph.ownerDocument as Document, `w:${change}`), ofMark.firstChild);
}

/** Marks that a table's row was put in or taken out. */
export function markRow(row: Element, change: "ins" | "del", revisions: Revisions): void {
  const document = row.ownerDocument as Document;
  let properties = childElement(row, "w:trPr");
  if (!properties) {
    properties = createElement(document, "w:trPr");
    row.insertBefore(properties, childElements(row, "w:tc")[0] ?? null);
  }
  properties.appendChild(revisions.mark(document, `w:${change}`));
}
