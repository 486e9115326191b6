import type { Element } from "@xmldom/xmldom";
import { childElement, childElements } from "../ooxml/elements.ts";
import type { Merging } from "./merging.ts";
import { trackProperties } from "./paragraphs.ts";
import { markParagraphEnd, type Change } from "./revisions.ts";

/** An element where it has come to stand. */
export interface Placed {
  element: Element;
  /** None where it is in both files. */
  change?: Change;
  /** What it was in the older file. */
  older?: Element;
}

const isParagraph = ({ element }: Placed): boolean => element.nodeName === "w:p";

function withoutProperties(paragraph: Element): Element[] {
  return childElements(paragraph).filter(({ nodeName }) => nodeName !== "w:pPr");
}

/** Gives `paragraph` the properties of `from`, which stay there too. */
function takeProperties(paragraph: Element, from: Element): void {
  const own = childElement(paragraph, "w:pPr");
  if (own) paragraph.removeChild(own);
  const properties = childElement(from, "w:pPr")?.cloneNode(true) as Element | undefined;
  if (properties) for (const change of childElements(properties, "w:pPrChange")) properties.removeChild(change);
  if (properties) paragraph.insertBefore(properties, paragraph.firstChild);
}

/**
 * The last end of a paragraph in its place cannot come or go. What was put in or taken out after the last paragraph that
 * is in both therefore begins with that one's end, as if it had been typed there.
 */
function shiftEnds(last: Placed, rest: readonly Placed[], part: string, merging: Merging): Placed[] {
  const final = rest.at(-1);
  if (!final) return [];
  if (final.change === "ins" || final.change === "moveTo") {
    dropPropertiesChange(last.element);
    if (last.older) trackProperties(last.older, final.element, part, merging);
    return [{ ...last, change: "ins" }, ...rest.slice(0, -1)];
  }
  const former = final.older;
  dropPropertiesChange(last.element);
  const kept = last.element.cloneNode(true) as Element;
  takeProperties(final.element, kept);
  if (former) trackProperties(former, final.element, part, merging);
  const section = childElement(last.element, "w:pPr", "w:sectPr");
  section?.parentNode?.removeChild(section);
  if (last.older) restoreProperties(last.element, last.older, part, merging);
  return [{ ...last, change: "del" }, ...rest.slice(0, -1)];
}

function dropPropertiesChange(paragraph: Element): void {
  const properties = childElement(paragraph, "w:pPr");
  if (properties) for (const change of childElements(properties, "w:pPrChange")) properties.removeChild(change);
}

/** Sets a paragraph whose end goes away as it was: once it has gone, the next one's properties hold for its words. */
function restoreProperties(paragraph: Element, older: Element, part: string, { imports, notes }: Merging): void {
  const shell = older.cloneNode(false) as Element;
  const properties = childElement(older, "w:pPr")?.cloneNode(true);
  if (properties) shell.appendChild(properties);
  takeProperties(paragraph, imports.adopt(shell, part, notes.bring));
}

/** What was taken out last and what was put in last share the one end that has to stay: that of the one further down. */
function shareEnd(out: Placed, into: Placed, outIsLast: boolean, part: string, merging: Merging): void {
  const host = outIsLast ? out.element : into.element;
  const guest = outIsLast ? into.element : out.element;
  const first = outIsLast ? null : (withoutProperties(host)[0] ?? null);
  for (const child of withoutProperties(guest)) host.insertBefore(child, first);
  if (outIsLast) takeProperties(host, guest);
  guest.parentNode?.removeChild(guest);
  if (out.older) trackProperties(out.older, host, part, merging);
}

/** Marks the ends of the paragraphs in `placed`, all that stands in one place, that come or go. */
export function settleEnds(placed: readonly Placed[], part: string, merging: Merging): void {
  const lastKept = placed.findLastIndex((each) => !isParagraph(each) || !each.change);
  let ending = placed.slice(lastKept + 1);
  const before = placed.slice(0, lastKept + 1);
  const out = ending.findLast(({ change }) => change === "del" || change === "moveFrom");
  const into = ending.findLast(({ change }) => change === "ins" || change === "moveTo");
  let marked: readonly Placed[];
  const together = (one: Placed, other: Placed): boolean => one.element.parentNode === other.element.parentNode;
  const final = ending.at(-1);
  if (out && into && together(out, into)) {
    shareEnd(out, into, out === ending.at(-1), part, merging);
    ending = ending.filter((each) => each !== out && each !== into);
    marked = [...before, ...ending];
  } else {
    const last = before.at(-1);
    const shifted = last && final && isParagraph(last) && !last.change && !(out && into) && together(last, final);
    marked = shifted ? [...before.slice(0, -1), ...shiftEnds(last, ending, part, merging)] : [...before, ...ending.slice(0, -1)];
  }
  for (const each of marked) if (each.change && isParagraph(each)) markParagraphEnd(each.element, each.change, merging.revisions);
}
