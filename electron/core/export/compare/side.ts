import type { Element } from "@xmldom/xmldom";
import { childElement, childElements } from "../ooxml/elements.ts";
import { namespaces } from "../ooxml/names.ts";
import type { WordPackage } from "../ooxml/wordPackage.ts";
import { signature } from "./signature.ts";
import { wordsOf } from "./words.ts";

export const DOCUMENT = "word/document.xml";
export const FOOTNOTES = "word/footnotes.xml";

/** Where a part's relationship leads: a part of the package, or an address outside it. */
export interface Relation {
  type: string;
  target: string;
  external: boolean;
}

/** Where the relationships of a part are kept. */
export function relationsPath(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash)}/_rels/${part.slice(slash + 1)}.rels`;
}

/** Attributes that differ from file to file although what they stand at is the same. */
const INCIDENTAL = new Set(["wp:docPr id", "wp:docPr name", "wp:docPr descr", "pic:cNvPr id", "pic:cNvPr name", "pic:cNvPr descr"]);

/** One of two Word files that are compared, and what it takes to tell whether two of their objects are the same. */
export class Side {
  readonly word: WordPackage;
  readonly #relations = new Map<string, ReadonlyMap<string, Relation>>();
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

  relation(part: string, id: string): Relation | undefined {
    const known = this.#relations.get(part) ?? this.#readRelations(part);
    this.#relations.set(part, known);
    return known.get(id);
  }

  /** Tells one link's target from another's. */
  linkKey(link: Element, part: string): string {
    const id = link.getAttribute("r:id");
    const address = id ? (this.relation(part, id)?.target ?? "") : "";
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
    const relation = this.relation(part, id);
    if (!relation || relation.external || !this.word.has(relation.target)) return relation?.target ?? "";
    const known = this.#contents.get(relation.target);
    if (known !== undefined) return known;
    const key = /\.xml$/.test(relation.target)
      ? signature(this.word.xml(relation.target).documentElement as Element, (name, value) => (name === "r:id" ? undefined : value))
      : Buffer.from(this.word.bytes(relation.target)).toString("base64");
    this.#contents.set(relation.target, key);
    return key;
  }

  #readRelations(part: string): ReadonlyMap<string, Relation> {
    const path = relationsPath(part);
    if (!this.word.has(path)) return new Map();
    const folder = part.slice(0, part.lastIndexOf("/"));
    const list = this.word.xml(path).getElementsByTagNameNS(namespaces.relationships, "Relationship");
    return new Map(
      [...list].map((each) => {
        const external = each.getAttribute("TargetMode") === "External";
        const target = each.getAttribute("Target") ?? "";
        const inside = new URL(target, `zip:/${folder}/`).pathname.slice(1);
        return [each.getAttribute("Id") ?? "", { type: each.getAttribute("Type") ?? "", target: external ? target : inside, external }];
      }),
    );
  }
}
