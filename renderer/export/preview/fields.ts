import { createWord, markRun, wordChild, wordElements, wordValue } from "./wordXml.ts";

/** The marks of places that show the page's own number and the number of pages. */
export const PAGE_MARK = "page";
export const PAGES_MARK = "pages";

function counterOf(instruction: string): string | undefined {
  const name = /^\s*(\w+)/.exec(instruction)?.[1]?.toUpperCase();
  if (name === "PAGE") return PAGE_MARK;
  return name === "NUMPAGES" || name === "SECTIONPAGES" ? PAGES_MARK : undefined;
}

function unfoldSimple(root: Document): void {
  for (const field of wordElements(root, "fldSimple")) {
    const counter = counterOf(wordValue(field, "instr") ?? "");
    if (counter) field.replaceWith(markRun(root, counter, "0"));
    else field.replaceWith(...field.childNodes);
  }
}

interface OpenField {
  instruction: string;
  inResult: boolean;
}

/** A run of its own for the number that a field shows, looking like the run the field ends in. */
function showCounter(before: Element, counter: string): void {
  const run = before.parentElement;
  if (!run) return;
  const mark = markRun(run.ownerDocument, counter, "0");
  const look = wordChild(run, "rPr")?.cloneNode(true) as Element | undefined;
  if (look) {
    wordChild(look, "rStyle")?.remove();
    wordChild(mark, "rPr")?.append(...look.childNodes);
  }
  const rest = createWord(run.ownerDocument, "r", {}, []);
  const properties = wordChild(run, "rPr")?.cloneNode(true);
  if (properties) rest.append(properties);
  while (before.nextSibling) rest.append(before.nextSibling);
  run.after(mark, rest);
}

function unfoldComplex(root: Document): void {
  const open: OpenField[] = [];
  for (const run of wordElements(root, "r")) {
    for (const part of Array.from(run.children)) {
      const field = open.at(-1);
      if (part.localName === "fldChar") {
        const kind = wordValue(part, "fldCharType");
        if (kind === "begin") open.push({ instruction: "", inResult: false });
        if (kind === "separate" && field) field.inResult = true;
        if (kind === "end") {
          open.pop();
          const counter = field && counterOf(field.instruction);
          if (counter) showCounter(part, counter);
        }
        part.remove();
      } else if (part.localName === "instrText") {
        if (field) field.instruction += part.textContent ?? "";
        part.remove();
      } else if (part.localName !== "rPr" && field && (!field.inResult || counterOf(field.instruction))) {
        part.remove();
      }
    }
  }
}

/**
 * Leaves of every field what it shows, which docx-preview would drop with the field. Page numbers, which follow from
 * the page, become marks.
 */
export function unfoldFields(root: Document): void {
  unfoldSimple(root);
  unfoldComplex(root);
}
