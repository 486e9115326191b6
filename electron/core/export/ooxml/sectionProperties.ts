import type { Document, Element } from "@xmldom/xmldom";
import { descendantElements } from "./elements.ts";

/** How each part of a document is set, in order; what tracked changes keep of the past is not among them. */
export function sectionProperties(document: Document): Element[] {
  return descendantElements(document, "w:sectPr").filter(({ parentNode }) => parentNode?.nodeName !== "w:sectPrChange");
}
