import type { Document, Element, Node } from "@xmldom/xmldom";
import { childElement, childElements, descendantElements } from "../../../electron/core/export/ooxml/elements.ts";
import { WordPackage } from "../../../electron/core/export/ooxml/wordPackage.ts";

/** What a reader of a Word file answers to all its changes. */
export type Answer = "accept" | "reject";

const GONE = { accept: ["w:del", "w:moveFrom"], reject: ["w:ins", "w:moveTo"] } as const;
const KEPT = { accept: ["w:ins", "w:moveTo"], reject: ["w:del", "w:moveFrom"] } as const;
const RANGES = ["w:moveFromRangeStart", "w:moveFromRangeEnd", "w:moveToRangeStart", "w:moveToRangeEnd"];

function unwrap(element: Element): void {
  while (element.firstChild) element.parentNode?.insertBefore(element.firstChild, element);
  element.parentNode?.removeChild(element);
}

function remove(element: Element): void {
  element.parentNode?.removeChild(element);
}

/** A paragraph whose end goes runs into the next one, or is no more where it has nothing to say and none comes next. */
function joinParagraphs(root: Document, answer: Answer): void {
  for (const paragraph of descendantElements(root, "w:p")) {
    const ofEnd = childElement(paragraph, "w:pPr", "w:rPr");
    const gone = ofEnd && GONE[answer].some((name) => childElement(ofEnd, name));
    if (ofEnd) for (const name of [...GONE[answer], ...KEPT[answer]]) childElements(ofEnd, name).forEach(remove);
    if (!gone) continue;
    const content = childElements(paragraph).filter(({ nodeName }) => nodeName !== "w:pPr");
    let next: Node | null = paragraph.nextSibling;
    while (next && next.nodeName !== "w:p" && next.nodeName.startsWith("w:bookmark")) next = next.nextSibling;
    const words = descendantElements(paragraph, "w:r").length > 0;
    if (next?.nodeName === "w:p") {
      const target = next as Element;
      const first = childElements(target).find(({ nodeName }) => nodeName !== "w:pPr") ?? null;
      for (const child of content) target.insertBefore(child, first);
    } else if (words) {
      throw new Error(`The end of a paragraph that says something has gone: ${paragraph.textContent ?? ""}`);
    }
    remove(paragraph);
  }
}

function resolvePart(root: Document, answer: Answer): void {
  for (const row of descendantElements(root, "w:tr")) {
    const properties = childElement(row, "w:trPr");
    if (properties && GONE[answer].some((name) => childElement(properties, name))) remove(row);
    else if (properties) for (const name of KEPT[answer]) childElements(properties, name).forEach(remove);
  }
  for (const table of descendantElements(root, "w:tbl")) if (childElements(table, "w:tr").length === 0) remove(table);
  for (const name of ["w:rPrChange", "w:pPrChange"]) {
    for (const change of descendantElements(root, name)) {
      const properties = change.parentNode as Element;
      remove(change);
      if (answer === "accept") continue;
      const stay = childElements(properties).filter(({ nodeName }) => ["w:rPr", "w:sectPr"].includes(nodeName) && name === "w:pPrChange");
      while (properties.firstChild) properties.removeChild(properties.firstChild);
      for (const former of childElements(change)[0]?.childNodes ?? []) properties.appendChild(former.cloneNode(true));
      for (const element of stay) properties.appendChild(element);
    }
  }
  for (const name of GONE[answer]) for (const element of descendantElements(root, name)) if (isAroundRuns(element)) remove(element);
  for (const name of KEPT[answer]) for (const element of descendantElements(root, name)) if (isAroundRuns(element)) unwrap(element);
  for (const [name, plain] of [["w:delText", "w:t"], ["w:delInstrText", "w:instrText"]] as const) {
    for (const element of descendantElements(root, name)) {
      const renamed = root.createElementNS(element.namespaceURI, plain);
      while (element.firstChild) renamed.appendChild(element.firstChild);
      element.parentNode?.replaceChild(renamed, element);
    }
  }
  for (const link of descendantElements(root, "w:hyperlink")) if (childElements(link).length === 0) remove(link);
  for (const name of RANGES) descendantElements(root, name).forEach(remove);
  joinParagraphs(root, answer);
}

function isAroundRuns({ parentNode }: Element): boolean {
  return parentNode?.nodeName !== "w:rPr" && parentNode?.nodeName !== "w:trPr";
}

/** A Word file with every change of it accepted or rejected, as the specification has it. */
export function resolveChanges(bytes: Uint8Array, answer: Answer): Uint8Array {
  const word = WordPackage.open(bytes);
  for (const part of ["word/document.xml", "word/footnotes.xml"]) if (word.has(part)) resolvePart(word.xml(part), answer);
  return word.save();
}
