import type { Element } from "@xmldom/xmldom";
import { childElement, childElements } from "../ooxml/elements.ts";
import { FOOTNOTES, namespaces } from "../ooxml/names.ts";
import type { Side } from "./side.ts";

/** Footnotes stand in a part of their own. This notes down, while the text is merged, what becomes of each of them. */
export class Notes {
  readonly #older: Side;
  readonly #newer: Side;
  /** Notes of the newer file beside the older ones they were. */
  readonly pairs: { older: Element; newer: Element }[] = [];
  readonly inserted: Element[] = [];
  /** Older notes whose text is to be written in the newer file's note. */
  readonly deleted: { older: Element; newer: Element }[] = [];

  constructor(older: Side, newer: Side) {
    this.#older = older;
    this.#newer = newer;
  }

  /** Puts the notes in the order of their marks, under numbers that rise with it: some readers go by nothing else. */
  putInOrder(marks: readonly Element[]): void {
    const list = this.#newer.word.has(FOOTNOTES) ? childElement(this.#newer.word.xml(FOOTNOTES), "w:footnotes") : undefined;
    if (!list) return;
    const notes = new Map(childElements(list, "w:footnote").map((note) => [note.getAttribute("w:id") ?? "", note]));
    let number = 0;
    for (const mark of marks) {
      const note = notes.get(mark.getAttribute("w:id") ?? "");
      if (!note) continue;
      number += 1;
      for (const element of [mark, note]) element.setAttributeNS(namespaces.w, "w:id", String(number));
      list.appendChild(note);
    }
  }

  pair(older: string, newer: string): void {
    const [note, other] = [this.#older.note(older), this.#newer.note(newer)];
    if (note && other) this.pairs.push({ older: note, newer: other });
  }

  added(newer: string): void {
    const note = this.#newer.note(newer);
    if (note) this.inserted.push(note);
  }

  /** The number that a note of the older file has in the newer one, where it is put as an empty one to be filled. */
  readonly bring = (older: string): string => {
    const note = this.#older.note(older);
    const list = childElement(this.#newer.word.xml(FOOTNOTES), "w:footnotes");
    if (!note || !list) return older;
    const numbers = childElements(list, "w:footnote").map((each) => Number(each.getAttribute("w:id")));
    const number = String(Math.max(0, ...numbers) + 1);
    const copy = this.#newer.word.xml(FOOTNOTES).importNode(note, false);
    copy.setAttributeNS(namespaces.w, "w:id", number);
    list.appendChild(copy);
    this.deleted.push({ older: note, newer: copy });
    return number;
  };
}
