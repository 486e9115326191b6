import { DRAWING_MARK, type Drawing } from "./drawings.ts";
import { NOTE_CLASS, TAB_CLASS } from "./drawnMarks.ts";
import { PAGE_MARK, PAGES_MARK } from "./fields.ts";
import { PARAGRAPH_MARK, type ParagraphNotes, type TabStop } from "./paragraphNotes.ts";
import { markClass } from "./wordXml.ts";

const PIXELS_PER_POINT = 96 / 72;
/** Word's tabs where a paragraph sets none, in points. */
const USUAL_TAB = 36;

const notesOf = new WeakMap<Element, ParagraphNotes>();

/** What is known of a paragraph that has been dressed. */
export function notesFor(paragraph: Element): ParagraphNotes | undefined {
  return notesOf.get(paragraph);
}

/** A part of a paragraph that was torn apart is what the whole was. */
export function sameNotes(part: Element, whole: Element): void {
  const notes = notesOf.get(whole);
  if (notes) notesOf.set(part, notes);
}

function takeMarks(root: HTMLElement, paragraphs: readonly ParagraphNotes[]): HTMLElement[] {
  const start = markClass(PARAGRAPH_MARK);
  return Array.from(root.querySelectorAll<HTMLElement>(`[class*="${start}"]`)).flatMap((mark) => {
    const paragraph = mark.closest("p");
    const notes = paragraphs[Number(mark.className.slice(mark.className.indexOf(start) + start.length))];
    mark.remove();
    if (!paragraph || !notes) return [];
    notesOf.set(paragraph, notes);
    return [paragraph];
  });
}

/** Where the text of a paragraph would begin without its own indent, to the left of where its lines begin; in pixels. */
const indentOf = new WeakMap<Element, number>();

/** A number looks as its paragraph's style has words, unless its list says otherwise. */
function dressLists(paragraphs: readonly HTMLElement[]): void {
  const listed = paragraphs.filter((paragraph) => notesOf.get(paragraph)?.label);
  // What words of the paragraph look like that have no looks of their own.
  const probes = listed.map((paragraph) => paragraph.appendChild(document.createElement("span")));
  const looks = listed.map((paragraph, index) => {
    const hanging = Math.max(0, -Number.parseFloat(getComputedStyle(paragraph).textIndent));
    const { fontFamily, fontSize, fontWeight, color } = getComputedStyle(probes[index] ?? paragraph);
    return { hanging, font: { fontFamily, fontSize, fontWeight, color } };
  });
  for (const probe of probes) probe.remove();
  for (const [index, paragraph] of listed.entries()) {
    paragraph.dataset["label"] = notesOf.get(paragraph)?.label ?? "";
    paragraph.style.setProperty("--hanging", `${looks[index]?.hanging ?? 0}px`);
    Object.assign(paragraph.style, looks[index]?.font);
  }
}

/** Frames stand outside the text by their space; those alike in a row are one, and what parts their paragraphs is inside. */
function dressFrames(paragraphs: readonly HTMLElement[]): void {
  const framed = paragraphs.filter((paragraph) => notesOf.get(paragraph)?.frame);
  const styles = framed.map((paragraph) => {
    const { marginTop, marginBottom, marginLeft, marginRight, textIndent, borderLeftWidth, borderRightWidth } = getComputedStyle(paragraph);
    const hanging = Math.max(0, -Number.parseFloat(textIndent));
    return { marginTop, marginBottom, marginLeft, marginRight, hanging, borderLeftWidth, borderRightWidth };
  });
  for (const [index, paragraph] of framed.entries()) {
    const frame = notesOf.get(paragraph)?.frame;
    const found = styles[index];
    if (!frame || !found) continue;
    const joins = (other: Element | null) => other !== null && notesOf.get(other)?.frame?.signature === frame.signature;
    const { style } = paragraph;
    const { space } = frame;
    const { hanging } = found;
    indentOf.set(paragraph, Number.parseFloat(found.marginLeft));
    style.paddingLeft = `calc(${space.left}pt + ${hanging}px)`;
    style.paddingRight = `${space.right}pt`;
    style.marginLeft = `calc(${found.marginLeft} - ${hanging}px - ${space.left}pt - ${found.borderLeftWidth})`;
    style.marginRight = `calc(${found.marginRight} - ${space.right}pt - ${found.borderRightWidth})`;
    style.paddingTop = `${space.top}pt`;
    style.paddingBottom = `${space.bottom}pt`;
    if (joins(paragraph.previousElementSibling)) {
      style.borderTop = "none";
      style.paddingTop = found.marginTop;
      style.marginTop = "0";
    }
    if (joins(paragraph.nextElementSibling)) {
      style.borderBottom = "none";
      style.paddingBottom = found.marginBottom;
      style.marginBottom = "0";
    }
  }
}

/** Where tabs are counted from, in the window. */
function tabOrigin(paragraph: HTMLElement): number {
  const { marginLeft, paddingLeft, borderLeftWidth } = getComputedStyle(paragraph);
  const indent = indentOf.get(paragraph) ?? Number.parseFloat(marginLeft);
  return paragraph.getBoundingClientRect().left + Number.parseFloat(borderLeftWidth) + Number.parseFloat(paddingLeft) - indent;
}

/** A paragraph whose first line hangs out has a stop where its other lines begin. */
function stopAfter(stops: readonly TabStop[], left: number): TabStop {
  const usual = { at: (Math.floor(left / USUAL_TAB + 0.01) + 1) * USUAL_TAB, kind: "left" as const, hasLeader: false };
  return stops.toSorted((a, b) => a.at - b.at).find(({ at }) => at > left + 0.5) ?? usual;
}

/** How wide what follows a tab is, up to the next one. */
function widthAfter(paragraph: HTMLElement, tab: Element, next: Element | undefined): number {
  const range = document.createRange();
  range.setStartAfter(tab);
  if (next) range.setEndBefore(next);
  else range.setEndAfter(paragraph.lastChild ?? tab);
  return range.getBoundingClientRect().width;
}

/** How wide the digit is that stands for a page's number; 0 where the paragraph shows none. */
function digitWidth(paragraph: HTMLElement): number {
  const mark = paragraph.querySelector(`.${markClass(PAGE_MARK)}, .${markClass(PAGES_MARK)}`);
  return mark?.getBoundingClientRect().width ?? 0;
}

/** What of the width behind a tab comes out of its own. */
const SHARES: Readonly<Record<TabStop["kind"], number>> = { left: 0, center: 0.5, right: 1 };

/** Tabs of a paragraph are set one after the other, since each moves what comes after it; across paragraphs all at once. */
function dressTabs(paragraphs: readonly HTMLElement[]): void {
  const tabbed = paragraphs.flatMap((paragraph) => {
    const tabs = Array.from(paragraph.querySelectorAll<HTMLElement>(`.${TAB_CLASS}`));
    return tabs.length > 0 ? [{ paragraph, tabs }] : [];
  });
  const most = Math.max(0, ...tabbed.map(({ tabs }) => tabs.length));
  for (let turn = 0; turn < most; turn++) {
    const set = tabbed.flatMap(({ paragraph, tabs }) => {
      const tab = tabs[turn];
      if (!tab) return [];
      const origin = tabOrigin(paragraph);
      const left = (tab.getBoundingClientRect().left - origin) / PIXELS_PER_POINT;
      const room = (paragraph.getBoundingClientRect().right - origin) / PIXELS_PER_POINT;
      const hang = indentOf.get(paragraph) ?? Number.parseFloat(getComputedStyle(paragraph).marginLeft);
      const stops: TabStop[] = [...(notesOf.get(paragraph)?.tabs ?? []), { at: hang / PIXELS_PER_POINT, kind: "left", hasLeader: false }];
      const stop = stopAfter(stops, left);
      const share = SHARES[stop.kind];
      const after = share === 0 ? 0 : widthAfter(paragraph, tab, tabs[turn + 1]) * share;
      const width = Math.max(2, (Math.min(stop.at, room) - left) * PIXELS_PER_POINT - after);
      return [{ tab, width, hasLeader: stop.hasLeader, perDigit: share * digitWidth(paragraph) }];
    });
    for (const { tab, width, hasLeader, perDigit } of set) {
      tab.style.width = `${width - 0.5}px`;
      if (perDigit > 0) tab.dataset["perDigit"] = String(perDigit);
      tab.dataset["set"] = hasLeader ? "leader" : "";
    }
  }
}

function dressDrawings(root: HTMLElement, drawings: readonly Drawing[], drawChart: (chart: Document, frame: HTMLElement) => void): void {
  const start = markClass(DRAWING_MARK);
  for (const mark of root.querySelectorAll<HTMLElement>(`[class*="${start}"]`)) {
    const drawing = drawings[Number(mark.className.slice(mark.className.indexOf(start) + start.length))];
    const picture = mark.querySelector("img");
    if (picture) picture.alt = drawing?.alt ?? "";
    const frame = mark.querySelector<HTMLElement>(":scope > div");
    if (!frame || picture) continue;
    frame.setAttribute("role", "img");
    frame.setAttribute("aria-label", drawing?.alt || "Tegning");
    if (drawing?.chart) drawChart(drawing.chart, frame);
  }
}

export interface Dressing {
  paragraphs: readonly ParagraphNotes[];
  drawings: readonly Drawing[];
  drawChart: (chart: Document, frame: HTMLElement) => void;
}

/**
 * Gives what docx-preview drew the looks it leaves out: numbers and bullets, frames, tabs, charts, descriptions.
 * `root` must be in the page, at the width it will have.
 */
export function dress(root: HTMLElement, { paragraphs, drawings, drawChart }: Dressing): void {
  const marked = takeMarks(root, paragraphs);
  dressDrawings(root, drawings, drawChart);
  dressLists(marked);
  dressFrames(marked);
  dressTabs(marked);
}

/** Numbers references to footnotes and the notes themselves on from `before`; both are in the same order. */
export function numberNotes(references: readonly HTMLElement[], notes: readonly HTMLElement[], before: number): void {
  for (const [index, reference] of references.entries()) reference.textContent = String(before + index + 1);
  for (const [index, note] of notes.entries()) {
    const number = document.createElement("sup");
    number.textContent = `${before + index + 1} `;
    (note.querySelector("p") ?? note).prepend(number);
  }
}

export function noteReferences(root: ParentNode): HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>(`.${NOTE_CLASS}`));
}
