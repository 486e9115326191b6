import { createHash } from "node:crypto";
import type { Element } from "@xmldom/xmldom";
import { childElements, descendantElements } from "./elements.ts";
import { readRelationships } from "./relationships.ts";
import type { WordPackage } from "./wordPackage.ts";

/** A paragraph of a header or footer. */
export interface FooterLine {
  where: "sidehovedet" | "sidefoden";
  paragraph: Element;
  /** What it says with recorded changes rejected; "" of one that says nothing. */
  text: string;
  /** The same without what fields say, which programs work out anew. */
  ownText: string;
}

const PLACES: ReadonlyMap<string, FooterLine["where"]> = new Map([["header", "sidehovedet"], ["footer", "sidefoden"]]);

/** Reads a paragraph with what fields say and without. */
function readTexts(paragraph: Element): Pick<FooterLine, "text" | "ownText"> {
  const found = { text: "", ownText: "" };
  let fields = 0;
  const walk = (parent: Element, inField: boolean): void => {
    for (const element of childElements(parent)) {
      switch (element.nodeName) {
        case "w:fldChar": {
          const type = element.getAttribute("w:fldCharType");
          fields += type === "begin" ? 1 : type === "end" ? -1 : 0;
          break;
        }
        case "w:t":
        case "w:delText":
          found.text += element.textContent ?? "";
          if (fields === 0 && !inField) found.ownText += element.textContent ?? "";
          break;
        case "w:tab":
        case "w:ptab":
        case "w:br":
          found.text += " ";
          found.ownText += " ";
          break;
        case "w:pPr":
        case "w:rPr":
        case "w:ins":
        case "w:moveTo":
        case "mc:Fallback":
          break;
        default:
          walk(element, inField || element.nodeName === "w:fldSimple");
      }
    }
  };
  walk(paragraph, false);
  return { text: found.text.trim(), ownText: found.ownText.trim() };
}

/** The paragraphs of all headers and footers of the document at `documentPath`, those that are empty too. */
export function footerLines(word: WordPackage, documentPath: string): FooterLine[] {
  return readRelationships(word, documentPath).flatMap(({ kind, target, external }) => {
    const where = PLACES.get(kind);
    if (where === undefined || external || !word.has(target)) return [];
    const paragraphs = descendantElements(word.xml(target), "w:p").filter((each) => descendantElements(each, "w:p").length === 0);
    return paragraphs.map((paragraph) => ({ where, paragraph, ...readTexts(paragraph) }));
  });
}

/** What tells a text of a header or footer from others, however its spaces and numbers are written. */
export function footerKey(text: string): string {
  const plain = text.replaceAll(/\d+/g, "0").replaceAll(/\s+/g, "");
  return createHash("sha256").update(plain).digest("hex").slice(0, 8);
}
