import type { Element } from "@xmldom/xmldom";
import { childElement, childElements } from "../ooxml/elements.ts";
import { readRelationships, type Relationship } from "../ooxml/relationships.ts";
import type { WordPackage } from "../ooxml/wordPackage.ts";
import { DOCUMENT, FOOTNOTES } from "../ooxml/names.ts";
import { signature } from "./signature.ts";
import { wordsOf } from "./words.ts";

/** Attributes that differ from file to file although what they stand at is the same. */
const INCIDENTAL = new Set(["wp:docPr id", "wp:docPr name", "wp:docPr descr", "pic:cNvPr id", "pic:cNvPr name", "pic:cNvPr descr"]);

/** One of two Word files that are compared, and what it takes to tell whether two of their objects are the same. */
export class Side {
  readonly word: WordPackage;
  readonly #relationships = new Map<string, ReadonlyMap<string, Relationship>>();
  readonly #notes: ReadonlyMap<string, Element>;
  readonly #contents = new Map<string, string>();
  /** What a bookmark is called in the newer file. */
  readonly bookmarkName: (name: string) => string;

  constructor(word: WordPackage, bookmarkName: (name: string) => string = (name) => name) {
    this.word = word;
    this.bookmarkName = bookmarkName;
    const notes = word.has(FOOTNOTES) ? childElement(word.xml(FOOTNOTES), "w:footnotes") : undefined;
    this.#notes = new Map((notes ? childElements(notes, "w:footnote") : []).map((note) => [note.getAttribute("w:id") ?? "", note]));
  }

  get body(): Element {
    const body = childElement(this.word.xml(DOCUMENT), "w:document", "w:body");
    if (!body) throw new Error("The document has no body");
    return body;
  }

  /** The note that a mark in the text leads to. */
  note(id: string): Element | undefined {
    return this.#notes.get(id);
  }

  relationship(part: string, id: string): Relationship | undefined {
    const known = this.#relationships.get(part) ?? new Map(readRelationships(this.word, part).map((each) => [each.id, each]));
    this.#relationships.set(part, known);
    return known.get(id);
  }

  /** Tells one link's target from another's. */
  linkKey(link: Element, part: string): string {
    const id = link.getAttribute("r:id");
    const address = id ? (this.relationship(part, id)?.target ?? "") : "";
    return `${address}#${this.bookmarkName(link.getAttribute("w:anchor") ?? "")}`;
  }

  /** Tells one picture, chart or other object from another by all that shows of it. */
  objectKey(object: Element, part: string): string {
    return signature(object, (name, value, element) => {
      if (INCIDENTAL.has(`${element.nodeName} ${name}`)) return undefined;
      if (!name.startsWith("r:")) return value;
      return this.#contentKey(part, value);
    });
  }

  /** The words of the note that a mark leads to. */
  noteWords(id: string): string {
    const note = this.note(id);
    return note ? wordsOf(note) : "";
  }

  #contentKey(part: string, id: string): string {
    const { target = "", external = false } = this.relationship(part, id) ?? {};
    if (external || !this.word.has(target)) return target;
    const known = this.#contents.get(target);
    if (known !== undefined) return known;
    const key = /\.xml$/.test(target)
      ? signature(this.word.xml(target).documentElement as Element, (name, value) => (name === "r:id" ? undefined : value))
      : Buffer.from(this.word.bytes(target)).toString("base64");
    this.#contents.set(target, key);
    return key;
  }
}
