import type { Document, Element } from "@xmldom/xmldom";
import { childElement, childElements, createElement, descendantElements, valueAt } from "../ooxml/elements.ts";
import { ensureChild, replaceChildOf } from "../ooxml/properties.ts";
import type { Style, StyleSheet } from "../ooxml/styleSheet.ts";
import type { WordPackage } from "../ooxml/wordPackage.ts";
import { DOCUMENT, NUMBERING } from "../ooxml/names.ts";
import { styleIds } from "../docx/styles/styleIds.ts";
import type { StyleMatches } from "./matchStyles.ts";

/** Styles that are drawn as one with another: where the template has that other one, they follow it. */
const LEADERS: Readonly<Record<string, string>> = {
  [styleIds.factBoxTitle]: styleIds.factBox,
  [styleIds.factBoxItem]: styleIds.factBox,
  [styleIds.quoteAttribution]: styleIds.quote,
  [styleIds.goalNumber]: styleIds.goal,
  [styleIds.goalRecord]: styleIds.goal,
  [styleIds.goalCommentLabel]: styleIds.goal,
  [styleIds.goalComment]: styleIds.goal,
};

/** The template's style that one of ours, which the template lacks, is drawn as one with. */
function leaderOf(style: Style, { matched }: StyleMatches): Style | undefined {
  return matched.get(LEADERS[style.id] ?? "");
}

/** Frames, grounds and edges as those of the template's style that this one belongs to. */
export function followLeader(element: Element, style: Style, matches: StyleMatches, theirs: StyleSheet): void {
  const leader = leaderOf(style, matches);
  if (!leader) return;
  const properties = ensureChild(element, "w:pPr");
  for (const name of ["w:pBdr", "w:shd", "w:ind", "w:jc"]) {
    for (const own of childElements(properties, name)) properties.removeChild(own);
    const [found] = theirs.bearing(leader, "w:pPr", name);
    if (found) replaceChildOf(properties, (element.ownerDocument as Document).importNode(found, true));
  }
}

function leftEdge(sheet: StyleSheet, style: Style | undefined): number {
  return Number(sheet.attribute(style, "w:left", "w:pPr", "w:ind") ?? sheet.attribute(style, "w:start", "w:pPr", "w:ind") ?? 0);
}

/** Lists in a fact box start at the edge of the template's, since Word draws one box only where all edges agree. */
export function moveBoxLists(word: WordPackage, matches: StyleMatches, ours: StyleSheet, theirs: StyleSheet): void {
  const box = matches.matched.get(styleIds.factBox);
  if (!box) return;
  const by = leftEdge(theirs, box) - leftEdge(ours, ours.byId(styleIds.factBox));
  const items = descendantElements(word.xml(DOCUMENT), "w:pPr").filter((properties) => valueAt(properties, "w:pStyle") === styleIds.factBoxItem);
  const lists = new Set(items.flatMap((properties) => valueAt(properties, "w:numPr", "w:numId") ?? []));
  const numbering = word.xml(NUMBERING);
  const numbers = descendantElements(numbering, "w:num").filter((number) => lists.has(number.getAttribute("w:numId") ?? ""));
  const abstracts = new Set(numbers.flatMap((number) => valueAt(number, "w:abstractNumId") ?? []));
  for (const abstract of descendantElements(numbering, "w:abstractNum")) {
    if (!abstracts.has(abstract.getAttribute("w:abstractNumId") ?? "")) continue;
    for (const indent of descendantElements(abstract, "w:ind")) {
      indent.setAttribute("w:left", String(Math.max(0, Number(indent.getAttribute("w:left") ?? 0) + by)));
    }
  }
}

/** The heading over a contents list is set as the template's chapters, and is itself in no contents list: as Word has it. */
export function headingOfContents(element: Element, style: Style, { matched }: StyleMatches): boolean {
  const chapter = style.id === styleIds.contentsHeading ? matched.get(styleIds.headings[1]) : undefined;
  if (!chapter) return false;
  for (const name of ["w:pPr", "w:rPr"]) for (const own of childElements(element, name)) element.removeChild(own);
  const based = childElement(element, "w:basedOn") ?? ensureChild(element, "w:basedOn");
  based.setAttribute("w:val", chapter.id);
  const level = createElement(element.ownerDocument as Document, "w:outlineLvl", { "w:val": "9" });
  replaceChildOf(ensureChild(element, "w:pPr"), level);
  return true;
}
