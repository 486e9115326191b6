import type { Footnote } from "../../../../shared/plan/nodes/index.ts";
import { element } from "./element.ts";

/** Gathers the notes that a section leads to, to stand where it ends: a page of HTML has no foot of its own. */
export class Notes {
  #waiting: { number: number; words: string }[] = [];

  /** The mark in the text of a note that says `words`, which are HTML. `id` is what else leads to the mark. */
  mark(number: number, words: string, id: string | undefined): string {
    this.#waiting.push({ number, words });
    const link = element("a", { class: "note-mark", id: `mark-${number}`, href: `#note-${number}` }, `<sup>${number}</sup>`);
    return id === undefined ? link : element("span", { id }, link);
  }

  /** The notes gathered since the last time, each with its way back to its mark; "" where there are none. */
  take(): string {
    const notes = this.#waiting.map(({ number, words }) => {
      const back = element("a", { class: "note-mark", href: `#mark-${number}` }, `<sup>${number}</sup>`);
      return element("p", { id: `note-${number}` }, `${back} ${words}`);
    });
    this.#waiting = [];
    return notes.length === 0 ? "" : element("div", { class: "notes", role: "group", "aria-label": "Noter" }, notes.join(""));
  }
}

/** The number a note is known by through the whole plan. */
export function noteNumber({ id }: Footnote, { footnotes }: { footnotes: ReadonlyMap<string, number> }): number {
  return footnotes.get(id) ?? 0;
}
