import type { Element } from "@xmldom/xmldom";
import { readAnchorName } from "../ooxml/anchorNames.ts";
import { descendantElements, valueAt } from "../ooxml/elements.ts";
import { DOCUMENT, NUMBERING } from "../ooxml/names.ts";
import type { Side } from "./side.ts";

/** Names of this form are Word's own, hidden from people. Imported ones are numbered apart from all that the writer makes. */
const FIRST_NUMBER = 700_000_001;

/** The bookmarks below `paragraph` that fields and links lead to, those of notes apart, and the words of these notes. */
function bookmarks(paragraph: Element, side: Side): { plain: string[]; notes: Map<string, string> } {
  const plain: string[] = [];
  const notes = new Map<string, string>();
  for (const start of descendantElements(paragraph, "w:bookmarkStart")) {
    const name = start.getAttribute("w:name") ?? "";
    if (readAnchorName(name)) continue;
    const next = start.nextSibling;
    const mark = next?.nodeType === 1 ? descendantElements(next as Element, "w:footnoteReference")[0] : undefined;
    if (mark) notes.set(side.noteWords(mark.getAttribute("w:id") ?? ""), name);
    else plain.push(name);
  }
  return { plain, notes };
}

/** What bookmarks of the older file are called in the newer one. */
export class BookmarkNames {
  readonly #names = new Map<string, string>();
  readonly #shared = new Set<string>();

  /** The name of an older bookmark in the newer file: that of its counterpart, or a fresh one. */
  readonly of = (name: string): string => {
    if (name === "") return "";
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const fresh = `${name.startsWith("_Toc") ? "_Toc" : "_Ref"}${FIRST_NUMBER + this.#names.size}`;
    this.#names.set(name, fresh);
    return fresh;
  };

  /** Whether the newer file has a bookmark of its own for this older one. */
  isShared(name: string): boolean {
    return this.#shared.has(name) || readAnchorName(name) !== undefined;
  }

  /** Pairs the bookmarks of two paragraphs that are each other's counterparts. */
  pair(older: Element, newer: Element, sides: { older: Side; newer: Side }): void {
    const [inOlder, inNewer] = [bookmarks(older, sides.older), bookmarks(newer, sides.newer)];
    const share = (name: string, other: string | undefined): void => {
      if (other === undefined) return;
      this.#names.set(name, other);
      this.#shared.add(name);
    };
    for (const [words, name] of inOlder.notes) share(name, inNewer.notes.get(words));
    if (inOlder.plain.length === inNewer.plain.length) for (const [index, name] of inOlder.plain.entries()) share(name, inNewer.plain[index]);
  }
}

/** The definition behind each list of a file. */
function listDefinitions(side: Side): ReadonlyMap<string, string> {
  if (!side.word.has(NUMBERING)) return new Map();
  const lists = descendantElements(side.word.xml(NUMBERING), "w:num");
  return new Map(lists.map((list) => [list.getAttribute("w:numId") ?? "", valueAt(list, "w:abstractNumId") ?? ""]));
}

/** The list a paragraph is in; undefined where it is in none. */
export function listOf(paragraph: Element): string | undefined {
  return valueAt(paragraph, "w:pPr", "w:numPr", "w:numId");
}

/** Which lists of the older file are which of the newer one: by the paragraphs they share, or as the only ones of their kind. */
export class ListNumbers {
  readonly #lists = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #definitions: { older: ReadonlyMap<string, string>; newer: ReadonlyMap<string, string> };

  constructor(older: Side, newer: Side) {
    this.#definitions = { older: listDefinitions(older), newer: listDefinitions(newer) };
    const only = (lists: ReadonlyMap<string, string>, definition: string): string | undefined => {
      const found = [...lists].filter(([, each]) => each === definition).map(([list]) => list);
      return found.length === 1 ? found[0] : undefined;
    };
    const definitions = this.#definitions;
    for (const [list, definition] of definitions.older) {
      const other = only(definitions.newer, definition);
      if (only(definitions.older, definition) === list && other !== undefined) this.#lists.set(list, other);
    }
  }

  pair(older: Element, newer: Element): void {
    const [list, other] = [listOf(older), listOf(newer)];
    if (list === undefined || other === undefined || this.#lists.has(list) || this.#taken.has(other)) return;
    if (this.#definitions.older.get(list) !== this.#definitions.newer.get(other)) return;
    this.#lists.set(list, other);
    this.#taken.add(other);
  }

  /** The newer file's number of a list of the older one; undefined where it has no such list. */
  of(list: string): string | undefined {
    return this.#lists.get(list);
  }

  /** Says that a list of the older file has been brought along under a number of its own. */
  add(list: string, number: string): void {
    this.#lists.set(list, number);
  }

  definitionOf(list: string): string | undefined {
    return this.#definitions.older.get(list);
  }
}

/** Every number that a bookmark or content control of the file has, the greatest of them. */
export function greatestNumber(side: Side): number {
  const document = side.word.xml(DOCUMENT);
  const marks = descendantElements(document, "w:bookmarkStart").map((mark) => Number(mark.getAttribute("w:id")));
  return Math.max(0, ...marks.filter(Number.isFinite));
}
