import { sameNotes } from "./dress.ts";

/** The lines of a paragraph by where they begin and end, from top to bottom. */
export interface Line {
  top: number;
  bottom: number;
}

/** The lines of `paragraph` as they stand in the window. */
export function linesOf(paragraph: Element): Line[] {
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  // Text and what it hangs in have rectangles of their own, so a line comes up more than once.
  const rects = Array.from(range.getClientRects()).filter(({ height }) => height > 0).toSorted((a, b) => a.top - b.top);
  const lines: Line[] = [];
  for (const { top, bottom } of rects) {
    const last = lines.at(-1);
    // Raised letters and marks are a part of the line they overlap.
    if (last && top < last.bottom - Math.min(bottom - top, last.bottom - last.top) / 2) last.bottom = Math.max(last.bottom, bottom);
    else lines.push({ top, bottom });
  }
  return lines;
}

function texts(paragraph: Element): Text[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

function topOf(text: Text, offset: number): number {
  const range = document.createRange();
  range.setStart(text, offset);
  range.setEnd(text, Math.min(offset + 1, text.length));
  const rects = range.getClientRects();
  return (rects[rects.length - 1] ?? range.getBoundingClientRect()).top;
}

/** Takes what stands at or below `y` out of a paragraph, as a paragraph that goes on from it. Undefined for nothing. */
export function splitParagraph(paragraph: HTMLElement, y: number): HTMLElement | undefined {
  const below = (text: Text, offset: number) => topOf(text, offset) >= y - 1;
  const text = texts(paragraph).find((each) => each.length > 0 && below(each, each.length - 1));
  if (!text) return undefined;
  let low = 0;
  let high = text.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (below(text, middle)) high = middle;
    else low = middle + 1;
  }
  const range = document.createRange();
  range.setStart(text, low);
  range.setEndAfter(paragraph.lastChild ?? text);
  const tail = paragraph.cloneNode(false) as HTMLElement;
  tail.append(range.extractContents());
  tail.classList.add("continued");
  paragraph.classList.add("continues");
  sameNotes(tail, paragraph);
  return tail;
}
