import { readPageSetup, type PageSetup } from "./pageSetup.ts";
import type { StyleSheet } from "./styleSheet.ts";
import { createWord, unwrap, wordChild, wordElements, wordValue } from "./wordXml.ts";

/** Content that begins on a page of its own: the blocks `from` (included) `to` (excluded) of the text. */
export interface Flow {
  from: number;
  to: number;
  setup: PageSetup;
  /** Whether its first page is the first of its section. */
  opensSection: boolean;
}

function isPageBreak(element: Element): boolean {
  return element.localName === "br" && wordValue(element, "type") === "page";
}

/** Everything after `node`, up to and including what hangs directly on `top`, moved into copies of what it hangs in. */
function splitAfter(top: Element, node: Element): Element {
  let tail: Element | undefined;
  let at = node;
  for (;;) {
    const parent = at.parentElement;
    if (!parent) return tail ?? top;
    const copy = parent.cloneNode(false) as Element;
    for (const name of ["pPr", "rPr"]) {
      const properties = wordChild(parent, name);
      if (properties) copy.append(properties.cloneNode(true));
    }
    if (tail) copy.append(tail);
    while (at.nextSibling) copy.append(at.nextSibling);
    tail = copy;
    if (parent === top) return copy;
    at = parent;
  }
}

/** Page breaks between words become breaks between paragraphs. */
function splitAtBreaks(body: Element): Set<Element> {
  const openings = new Set<Element>();
  for (const lineBreak of wordElements(body, "br").filter(isPageBreak)) {
    const paragraph = lineBreak.closest("p");
    const top = paragraph?.parentElement === body ? paragraph : undefined;
    if (top) {
      const tail = splitAfter(top, lineBreak);
      wordChild(wordChild(top, "pPr"), "sectPr")?.remove();
      top.after(tail);
      openings.add(tail);
    }
    lineBreak.remove();
  }
  return openings;
}

/** Divides the text of a Word file where a new page begins, and takes the breaks themselves out of it. */
export function divideIntoFlows(root: Document, styles: StyleSheet): Flow[] {
  const [body] = wordElements(root, "body");
  if (!body) return [];
  for (const content of wordElements(body, "sdtContent")) {
    const holder = content.parentElement;
    unwrap(content);
    for (const properties of Array.from(holder?.children ?? [])) if (/^sdt(End)?Pr$/.test(properties.localName)) properties.remove();
    if (holder) unwrap(holder);
  }
  const openings = splitAtBreaks(body);
  const last = wordChild(body, "sectPr");
  const blocks = Array.from(body.children).filter(({ localName }) => localName === "p" || localName === "tbl");
  const sections: { from: number; to: number; element: Element }[] = [];
  let begun = 0;
  const breaks = new Set<number>();
  for (const [index, block] of blocks.entries()) {
    if (block.localName !== "p") continue;
    if (openings.has(block) || styles.isOn(block, "pageBreakBefore")) breaks.add(index);
    const properties = wordChild(block, "pPr");
    wordChild(properties, "pageBreakBefore")?.remove();
    const section = wordChild(properties, "sectPr");
    if (!section) continue;
    sections.push({ from: begun, to: index + 1, element: section });
    begun = index + 1;
    section.remove();
  }
  if (begun < blocks.length) sections.push({ from: begun, to: blocks.length, element: last ?? createWord(root, "sectPr") });

  const flows: Flow[] = [];
  let setup: PageSetup | undefined;
  for (const { from, to, element } of sections) {
    setup = readPageSetup(element, setup);
    const previous = flows.at(-1);
    const goesOn = setup.isContinuous && previous && previous.setup.width === setup.width && !breaks.has(from);
    const starts = [from, ...[...breaks].filter((index) => index > from && index < to)].toSorted((a, b) => a - b);
    for (const [place, start] of starts.entries()) {
      const end = starts[place + 1] ?? to;
      if (place === 0 && goesOn && previous) previous.to = end;
      else flows.push({ from: start, to: end, setup, opensSection: place === 0 });
    }
  }
  return flows;
}
