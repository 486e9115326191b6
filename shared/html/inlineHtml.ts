import { MARKS, type Footnote, type Inline, type Mark, type NoteInline } from "../plan/nodes/index.ts";
import { hasWords, isText } from "../plan/tree.ts";
import { escapeHtml } from "./escape.ts";

const TAGS: Readonly<Record<Mark, string>> = { bold: "b", italic: "i", underline: "u", superscript: "sup", subscript: "sub" };

/** Notes that the text has led to so far, in that order. */
export class NoteWriter {
  readonly #notes: NoteInline[][] = [];

  /** The mark of a new note. What Word itself writes, so that it makes a footnote of it and not a link. */
  mark(footnote: Footnote): string {
    if (!hasWords(footnote.note)) return "";
    const number = this.#notes.push(footnote.note);
    return `<sup><a style="mso-footnote-id:ftn${number}" href="#_ftn${number}" name="_ftnref${number}">${number}</a></sup>`;
  }

  /** All notes, to stand below the text; "" where there are none. */
  list(paragraphStyle: string): string {
    if (this.#notes.length === 0) return "";
    const notes = this.#notes.map((note, index) => {
      const number = index + 1;
      const back = `<sup><a style="mso-footnote-id:ftn${number}" href="#_ftnref${number}" name="_ftn${number}">${number}</a></sup>`;
      const words = `<p style="${paragraphStyle}">${back} ${inlineHtml(note, this)}</p>`;
      return `<div style="mso-element:footnote" id="ftn${number}">${words}</div>`;
    });
    return `<div style="mso-element:footnote-list"><hr align="left" size="1" width="33%">${notes.join("")}</div>`;
  }
}

/** A line's words with their marks, links and notes. What is derived must have been spelled out before. */
export function inlineHtml(inlines: readonly Inline[], notes: NoteWriter): string {
  return inlines
    .map((node) => {
      if (!isText(node)) {
        if (node.type === "link") return `<a href="${escapeHtml(node.url)}">${inlineHtml(node.children, notes)}</a>`;
        return node.type === "footnote" ? notes.mark(node) : "";
      }
      if (node.text === "") return "";
      const words = escapeHtml(node.text).replaceAll("\n", "<br>");
      return MARKS.filter((mark) => node[mark]).reduceRight((inner, mark) => `<${TAGS[mark]}>${inner}</${TAGS[mark]}>`, words);
    })
    .join("");
}
