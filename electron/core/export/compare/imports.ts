import type { Element } from "@xmldom/xmldom";
import { childElement, childElements, descendantElements } from "../ooxml/elements.ts";
import { DOCUMENT, NUMBERING, namespaces } from "../ooxml/names.ts";
import type { BookmarkNames, ListNumbers } from "./names.ts";
import { PartImports } from "./partImports.ts";
import type { Revisions } from "./revisions.ts";
import type { Side } from "./side.ts";

/** Brings pieces of the older file into the newer one, with all they need there. */
export class Imports {
  readonly #older: Side;
  readonly #newer: Side;
  readonly #names: BookmarkNames;
  readonly #lists: ListNumbers;
  readonly #revisions: Revisions;
  readonly #parts: PartImports;
  readonly #marks = new Map<string, string>();
  #drawings: number;

  constructor(older: Side, newer: Side, names: BookmarkNames, lists: ListNumbers, revisions: Revisions) {
    this.#older = older;
    this.#newer = newer;
    this.#names = names;
    this.#lists = lists;
    this.#revisions = revisions;
    this.#parts = new PartImports(older, newer);
    const numbers = descendantElements(newer.word.xml(DOCUMENT), "wp:docPr").map((each) => Number(each.getAttribute("id")));
    this.#drawings = Math.max(0, ...numbers);
  }

  /**
   * A copy of `element`, which stands in `part` of the older file, for the same part of the newer one: its bookmarks, lists,
   * pictures and links are found there too. `note` gives the number that a note of the older file has got.
   */
  adopt(element: Element, part: string, note: (id: string) => string): Element {
    const copy = this.#newer.word.xml(part).importNode(element, true);
    this.#dropSharedBookmarks(copy);
    const every = [copy, ...descendantElements(copy, "*")];
    for (const each of every) {
      switch (each.nodeName) {
        case "w:bookmarkStart":
          each.setAttributeNS(namespaces.w, "w:name", this.#names.of(each.getAttribute("w:name") ?? ""));
          each.setAttributeNS(namespaces.w, "w:id", this.#numberOf(each.getAttribute("w:id") ?? ""));
          break;
        case "w:bookmarkEnd":
          each.setAttributeNS(namespaces.w, "w:id", this.#numberOf(each.getAttribute("w:id") ?? ""));
          break;
        case "w:hyperlink":
          if (each.hasAttribute("w:anchor")) each.setAttributeNS(namespaces.w, "w:anchor", this.#names.of(each.getAttribute("w:anchor") ?? ""));
          break;
        case "w:instrText":
          each.textContent = (each.textContent ?? "").replace(/^(\s*(?:PAGE|NOTE)?REF\s+)(\S+)/, (_, code: string, name: string) => code + this.#names.of(name));
          break;
        case "w:footnoteReference":
          each.setAttributeNS(namespaces.w, "w:id", note(each.getAttribute("w:id") ?? ""));
          break;
        case "w:numId":
          each.setAttributeNS(namespaces.w, "w:val", this.#list(each.getAttribute("w:val") ?? ""));
          break;
        case "wp:docPr":
          each.setAttribute("id", String((this.#drawings += 1)));
          break;
      }
      for (const { name, value } of [...each.attributes]) {
        if (name.startsWith("r:")) each.setAttributeNS(namespaces.r, name, this.#parts.relationship(part, value));
      }
    }
    return copy;
  }

  /** A bookmark's two ends are brought along one by one where they stand in a paragraph that is put together anew. */
  #numberOf(id: string): string {
    const number = this.#marks.get(id) ?? this.#revisions.number();
    this.#marks.set(id, number);
    return number;
  }

  /** Bookmarks that the newer file has itself, and those that tell which block something is. */
  #dropSharedBookmarks(copy: Element): void {
    const shared = new Set<string>();
    for (const start of descendantElements(copy, "w:bookmarkStart")) {
      if (!this.#names.isShared(start.getAttribute("w:name") ?? "")) continue;
      shared.add(start.getAttribute("w:id") ?? "");
      start.parentNode?.removeChild(start);
    }
    for (const end of descendantElements(copy, "w:bookmarkEnd")) {
      if (shared.has(end.getAttribute("w:id") ?? "")) end.parentNode?.removeChild(end);
    }
  }

  /** A list that the newer file has none like counts for itself; both were written with the same definitions. */
  #list(list: string): string {
    const known = this.#lists.of(list);
    if (known !== undefined) return known;
    const [older, newer] = [this.#older, this.#newer].map((side) => childElement(side.word.xml(NUMBERING), "w:numbering"));
    const original = older && childElements(older, "w:num").find((each) => each.getAttribute("w:numId") === list);
    if (!original || !newer) return list;
    const numbers = childElements(newer, "w:num").map((each) => Number(each.getAttribute("w:numId")));
    const number = String(Math.max(0, ...numbers) + 1);
    const copy = this.#newer.word.xml(NUMBERING).importNode(original, true);
    copy.setAttributeNS(namespaces.w, "w:numId", number);
    newer.insertBefore(copy, childElements(newer, "w:num").at(-1)?.nextSibling ?? null);
    this.#lists.add(list, number);
    return number;
  }
}
