import type { Element } from "@xmldom/xmldom";
import { childElements } from "../ooxml/elements.ts";

const CHARACTERS: Readonly<Record<string, string>> = { "w:tab": "\t", "w:br": "\n", "w:noBreakHyphen": "\u2011" };

/** Below these stand no words, but what they look like. */
const PROPERTIES = new Set(["w:pPr", "w:rPr", "w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr", "w:sdtPr"]);

/** The words of a piece of a Word document, its paragraphs on lines of their own. */
export function wordsOf(element: Element): string {
  if (element.nodeName === "w:t") return element.textContent ?? "";
  const character = CHARACTERS[element.nodeName];
  if (character !== undefined) return character;
  const words = childElements(element)
    .filter(({ nodeName }) => !PROPERTIES.has(nodeName))
    .map(wordsOf)
    .join("");
  return element.nodeName === "w:p" ? `${words}\n` : words;
}
