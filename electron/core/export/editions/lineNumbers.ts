import type { Element } from "@xmldom/xmldom";
import { sectionProperties } from "../ooxml/sectionProperties.ts";
import { partsOfKind } from "../ooxml/addPart.ts";
import { childElement, childElements, createElement, descendantElements, valueAt } from "../ooxml/elements.ts";
import type { WordPackage } from "../ooxml/wordPackage.ts";

/** What may stand before the line numbers among a section's properties. */
const BEFORE_NUMBERS = new Set([
  "w:headerReference", "w:footerReference", "w:footnotePr", "w:endnotePr", "w:type", "w:pgSz", "w:pgMar", "w:paperSrc", "w:pgBorders",
]);

/** What may stand before `w:suppressLineNumbers` among a paragraph's properties. */
const BEFORE_SUPPRESSION = new Set(["w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl", "w:numPr"]);

/** The styles of lines that are not counted: lists of places, what holds a picture or nothing, and what Word never counts. */
const NOT_COUNTED = /^(?:toc \d|table of figures|figur|mellemrum|footnote text|header|footer)$/i;

/** Twips between a number and the text, so that both the text's edge and the page's stay clear. */
const DISTANCE = "340";

const STYLE = { "w:type": "character", "w:styleId": "LineNumber" } as const;

function insertAfter(parent: Element, child: Element, before: ReadonlySet<string>): void {
  const next = childElements(parent).find(({ nodeName }) => !before.has(nodeName));
  parent.insertBefore(child, next ?? null);
}

function suppress(properties: Element): void {
  if (childElement(properties, "w:suppressLineNumbers") || !properties.ownerDocument) return;
  insertAfter(properties, createElement(properties.ownerDocument, "w:suppressLineNumbers"), BEFORE_SUPPRESSION);
}

/** The properties of a paragraph or of a paragraph style, made where there are none. */
function paragraphProperties(owner: Element, next: Element | null): Element | undefined {
  const known = childElement(owner, "w:pPr");
  if (known || !owner.ownerDocument) return known;
  const made = createElement(owner.ownerDocument, "w:pPr");
  owner.insertBefore(made, next);
  return made;
}

function suppressIn(paragraph: Element): void {
  const properties = paragraphProperties(paragraph, childElements(paragraph)[0] ?? null);
  if (properties) suppress(properties);
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
  const styles = word.xml("word/styles.xml");
  const all = descendantElements(styles, "w:style");
  for (const style of all) {
    if (!NOT_COUNTED.test(valueAt(style, "w:name") ?? "") || style.getAttribute("w:type") !== "paragraph") continue;
    const properties = paragraphProperties(style, childElement(style, "w:rPr") ?? null);
    if (properties) suppress(properties);
  }
  if (all.some((style) => /^line number$/i.test(valueAt(style, "w:name") ?? ""))) return;
  const style = createElement(styles, "w:style", STYLE);
  const run = createElement(styles, "w:rPr");
  run.appendChild(createElement(styles, "w:color", { "w:val": "6B6B6B" }));
  run.appendChild(createElement(styles, "w:sz", { "w:val": "15" }));
  style.appendChild(createElement(styles, "w:name", { "w:val": "line number" }));
  style.appendChild(createElement(styles, "w:uiPriority", { "w:val": "99" }));
  style.appendChild(createElement(styles, "w:unhideWhenUsed"));
  style.appendChild(run);
  styles.documentElement?.appendChild(style);
}

/**
 * Numbers the lines of a finished file's text, from 1 on every page, so that an answer can say "side 4, linje 12". Word
 * counts no lines in tables.
 */
export function numberLines(word: WordPackage): void {
  const document = word.xml("word/document.xml");
  const body = childElement(document, "w:document", "w:body");
  const [first, ...others] = sectionProperties(document);
  // The front page, where the plan has one, is nothing to comment on line by line.
  if (body && first && others.length > 0) suppressUpTo(body, first);
  for (const section of others.length > 0 ? others : first ? [first] : []) {
    const known = childElement(section, "w:lnNumType");
    if (known) section.removeChild(known);
    const numbers = createElement(document, "w:lnNumType", { "w:countBy": "1", "w:distance": DISTANCE, "w:restart": "newPage" });
    insertAfter(section, numbers, BEFORE_NUMBERS);
  }
  for (const path of partsOfKind(word, "header").values()) {
    if (word.has(path)) descendantElements(word.xml(path), "w:p").forEach(suppressIn);
  }
  styleNumbers(word);
}
