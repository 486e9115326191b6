import { measures } from "../look/measures.ts";
import { inlineHtml, type NoteWriter } from "./inlineHtml.ts";
import type { ReadableList } from "./readable.ts";

/** A list with those nested in its items. */
export function listHtml({ ordered, start, items }: ReadableList, notes: NoteWriter, isNested = false): string {
  const tag = ordered ? "ol" : "ul";
  const from = ordered && start !== 1 ? ` start="${start}"` : "";
  const after = isNested ? 0 : measures.text.paragraph.after;
  const inner = items.map(({ words, nested }) => {
    const below = nested ? listHtml(nested, notes, true) : "";
    return `<li style="margin-bottom:${measures.text.listItem.after}pt">${inlineHtml(words, notes)}${below}</li>`;
  });
  return `<${tag}${from} style="margin-top:0;margin-bottom:${after}pt">${inner.join("")}</${tag}>`;
}
