import type { Document, Element } from "@xmldom/xmldom";
import { childElement, childElements, createElement, descendantElements } from "../ooxml/elements.ts";

const XML = "http://www.w3.org/XML/1998/namespace";

function textElement(document: Document, name: `w:${string}`, text: string): Element {
  const element = createElement(document, name);
  element.setAttributeNS(XML, "xml:space", "preserve");
  element.appendChild(document.createTextNode(text));
  return element;
}

const CHARACTERS = new Map<string, `w:${string}`>([
  ["\t", "w:tab"],
  ["\n", "w:br"],
  ["\u2011", "w:noBreakHyphen"],
]);

/** Characters as they stand in a run, in the words of one that was taken out where it was. */
export function textElements(document: Document, text: string, deleted: boolean): Element[] {
  return text
    .split(/([\n\t\u2011])/)
    .filter((part) => part !== "")
    .map((part) => {
      const name = CHARACTERS.get(part);
      return name ? createElement(document, name) : textElement(document, deleted ? "w:delText" : "w:t", part);
    });
}

/** Adds characters to a run, words that follow on each other as one text. */
export function addText(run: Element, elements: readonly Element[]): void {
  for (const element of elements) {
    const last = run.lastChild;
    if (element.firstChild && last?.nodeName === element.nodeName) last.appendChild(element.firstChild);
    else run.appendChild(element);
  }
}

/** Text and field codes that were taken out have names of their own. */
export function asDeleted(run: Element): void {
  for (const [name, deleted] of [["w:t", "w:delText"], ["w:instrText", "w:delInstrText"]] as const) {
    for (const element of descendantElements(run, name)) {
      element.parentNode?.replaceChild(textElement(run.ownerDocument as Document, deleted, element.textContent ?? ""), element);
    }
  }
}

/** A `w:fldSimple`, for which no change can be marked, as the runs that say the same. */
export function asRuns(field: Element): Element[] {
  const document = field.ownerDocument as Document;
  const inner = childElements(field, "w:r");
  const format = inner[0] && childElement(inner[0], "w:rPr");
  const run = (content: Element): Element => {
    const made = createElement(document, "w:r");
    if (format) made.appendChild(format.cloneNode(true));
    made.appendChild(content);
    return made;
  };
  const end = (type: string): Element => run(createElement(document, "w:fldChar", { "w:fldCharType": type }));
  const code = run(textElement(document, "w:instrText", field.getAttribute("w:instr") ?? ""));
  return [end("begin"), code, end("separate"), ...inner, end("end")];
}
