import type { Element } from "@xmldom/xmldom";
import { partsOfKind } from "../ooxml/addPart.ts";
import { childElement, createElement, descendantElements } from "../ooxml/elements.ts";
import { ensureChild, paragraphProperties, replaceChildOf } from "../ooxml/properties.ts";
import { sectionProperties } from "../ooxml/sectionProperties.ts";
import { StyleSheet } from "../ooxml/styleSheet.ts";
import type { WordPackage } from "../ooxml/wordPackage.ts";
import { DOCUMENT, STYLES } from "../ooxml/names.ts";

/** The styles of lines that are not counted: lists of places, what holds a picture or nothing, and what Word never counts. */
const NOT_COUNTED = /^(?:toc \d|table of figures|figur|mellemrum|footnote text|header|footer)$/i;

/** Twips between a number and the text, so that both the text's edge and the page's stay clear. */
const DISTANCE = "340";

const STYLE = { "w:type": "character", "w:styleId": "LineNumber" } as const;

function suppressIn(paragraph: Element): void {
  ensureChild(paragraphProperties(paragraph), "w:suppressLineNumbers");
}

/** Paragraphs of the front page: some readers number every line of a document where they number any. */
function suppressUpTo(body: Element, last: Element): void {
  for (const paragraph of descendantElements(body, "w:p")) {
    suppressIn(paragraph);
    if (childElement(paragraph, "w:pPr", "w:sectPr") === last) return;
  }
}

/** Small and grey, in the style that Word sets line numbers in. */
function styleNumbers(word: WordPackage): void {
  const styles = word.xml(STYLES);
  const sheet = new StyleSheet(styles);
  for (const { name, type, element } of sheet.styles) {
    if (type === "paragraph" && NOT_COUNTED.test(name)) ensureChild(ensureChild(element, "w:pPr"), "w:suppressLineNumbers");
  }
  if (sheet.find("line number", "character")) return;
  const style = createElement(styles, "w:style", STYLE);
  const run = createElement(styles, "w:rPr");
  run.appendChild(createElement(styles, "w:color", { "w:val": "6B6B6B" }));
  run.appendChild(createElement(styles, "w:sz", { "w:val": "15" }));
  style.appendChild(createElement(styles, "w:name", { "w:val": "line number" }));
  style.appendChild(createElement(styles, "w:uiPriority", { "w:val": "99" }));
  style.appendChild(createElement(styles, "w:unhideWhenUsed"));
  style.appendChild(run);
  sheet.root.appendChild(style);
}

/**
 * Numbers the lines of a finished file's text, from 1 on every page, so that an answer can say "side 4, linje 12". Word
 * counts no lines in tables.
 */
export function numberLines(word: WordPackage): void {
  const document = word.xml(DOCUMENT);
  const body = childElement(document, "w:document", "w:body");
  const [first, ...others] = sectionProperties(document);
  // The front page, where the plan has one, is nothing to comment on line by line.
  if (body && first && others.length > 0) suppressUpTo(body, first);
  for (const section of others.length > 0 ? others : first ? [first] : []) {
    replaceChildOf(section, createElement(document, "w:lnNumType", { "w:countBy": "1", "w:distance": DISTANCE, "w:restart": "newPage" }));
  }
  for (const path of partsOfKind(word, "header").values()) {
    if (word.has(path)) descendantElements(word.xml(path), "w:p").forEach(suppressIn);
  }
  styleNumbers(word);
}
