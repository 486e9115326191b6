import { Node, type Editor } from "slate";
import { ReactEditor } from "slate-react";
import { noteFieldId } from "../elements/FootnoteMark.tsx";
import type { FoundAttribute, Hit } from "./findInPlan.ts";

/** Where in its element's view the field of an attribute is. */
const FIELDS: Readonly<Record<Exclude<FoundAttribute, "note">, string>> = {
  label: '[data-part="label"] textarea',
  caption: '[data-part="caption"] textarea',
  source: '[data-part="source"] textarea',
  credit: '[data-part="source"] textarea',
  alt: '[data-part="alt"] textarea',
  indicator: '[data-part="indicator"] textarea',
  unit: '[data-part="unit"] textarea',
  date: '[data-part="baseline"] [data-part="when"] textarea',
  deadline: '[data-part="target"] [data-part="when"] textarea',
  responsible: '[data-part="responsible"] textarea',
  comment: '[data-part="comment"] textarea',
  title: '[data-part="title"] textarea',
  attribution: "footer textarea",
};

/** How a hit is shown: letters on the page, or the whole of a field, whose letters cannot be pointed at. */
export type HitOnScreen = { range: StaticRange } | { field: HTMLTextAreaElement };

/** The letters of `block` from `start` up to `end`; what Slate puts in for its own use does not count. */
function rangeIn(block: Element, start: number, end: number): StaticRange | null {
  let at = 0;
  let from: [globalThis.Node, number] | undefined;
  for (const span of block.querySelectorAll("[data-slate-string]")) {
    const text = span.firstChild;
    const length = text?.textContent?.length ?? 0;
    if (!text) continue;
    if (!from && start < at + length) from = [text, start - at];
    if (from && end <= at + length) {
      return new StaticRange({ startContainer: from[0], startOffset: from[1], endContainer: text, endOffset: end - at });
    }
    at += length;
  }
  return null;
}

/** The elements a section is made of, by id. */
export function elementsById(section: Node): Map<string, Node> {
  const found = new Map<string, Node>();
  for (const [node] of Node.elements(section)) if ("id" in node) found.set(node.id, node);
  return found;
}

/** Null while Slate has not rendered the element. */
function viewOf(editor: Editor, element: Node | undefined): HTMLElement | null {
  if (!element) return null;
  try {
    return ReactEditor.toDOMNode(editor, element);
  } catch {
    // Slate has no way to ask first.
    return null;
  }
}

/** Where `hit`, an element of its section given in `elements`, is shown; null where it is not (yet). */
export function hitOnScreen(editor: Editor, hit: Hit, elements: ReadonlyMap<string, Node>): HitOnScreen | null {
  if (hit.attribute === "note") {
    const note = document.getElementById(noteFieldId(hit.elementId));
    const range = note && rangeIn(note, hit.start, hit.end);
    return range && { range };
  }
  const view = viewOf(editor, elements.get(hit.elementId));
  if (!view) return null;
  if (hit.attribute === null) {
    const range = rangeIn(view, hit.start, hit.end);
    return range && { range };
  }
  const field = view.querySelector<HTMLTextAreaElement>(FIELDS[hit.attribute]);
  return field && { field };
}
