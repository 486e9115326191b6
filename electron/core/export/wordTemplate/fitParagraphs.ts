import type { Document, Element } from "@xmldom/xmldom";
import { childElement, childElements, createElement, descendantElements, valueAt } from "../ooxml/elements.ts";
import { ensureChild, insertOrdered, paragraphProperties } from "../ooxml/properties.ts";
import type { Style, StyleSheet } from "../ooxml/styleSheet.ts";
import type { WordPackage } from "../ooxml/wordPackage.ts";
import { styleIds } from "../docx/styles/styleIds.ts";
import { textParts, type StyleMatches } from "./matchStyles.ts";
import { numberingOf, type MergedLists } from "./mergeNumbering.ts";

interface Fitting {
  ours: StyleSheet;
  /** The styles of the merged file. */
  theirs: StyleSheet;
  matches: StyleMatches;
  lists: MergedLists;
}

const LISTED: readonly string[] = [styleIds.figuresEntry, ...Object.values(styleIds.contents)];
const BULLETS: readonly string[] = styleIds.bullets;
const NUMBERS: readonly string[] = styleIds.numbers;

/** Spacing that only repeats our style must not cover what the template's says; what departs from it is meant. */
function loosenSpacing(properties: Element, style: Style, { ours }: Fitting): void {
  const spacing = childElement(properties, "w:spacing");
  if (!spacing) return;
  for (const name of ["w:line", "w:lineRule"]) spacing.removeAttribute(name);
  for (const name of ["w:before", "w:after"]) {
    if (spacing.getAttribute(name) === (ours.attribute(style, name, "w:pPr", "w:spacing") ?? "0")) spacing.removeAttribute(name);
  }
  if (spacing.attributes.length === 0) properties.removeChild(spacing);
}

/** What keeps headings and captions with their text is said in the paragraph where the template's style does not say it. */
function keepTogether(paragraph: Element, style: Style, found: Style, { ours, theirs }: Fitting): void {
  for (const name of ["w:keepNext", "w:keepLines"] as const) {
    if (!ours.switchedOn(style, "w:pPr", name) || theirs.switchedOn(found, "w:pPr", name)) continue;
    const properties = paragraphProperties(paragraph);
    if (!childElement(properties, name)) insertOrdered(properties, createElement(paragraph.ownerDocument as Document, name));
  }
}

/** Contents lists get the tabs that Word itself writes in their paragraphs where the style has no right one. */
function setTabs(paragraph: Element, style: Style, found: Style, { ours, theirs }: Fitting): void {
  if (!LISTED.includes(style.id)) return;
  const own = ours.bearing(style, "w:pPr", "w:tabs")[0];
  if (!own) return;
  const hasRight = theirs.bearing(found, "w:pPr", "w:tabs").some((tabs) => childElements(tabs, "w:tab").some((tab) => tab.getAttribute("w:val") === "right"));
  const document = paragraph.ownerDocument as Document;
  const tabs = createElement(document, "w:tabs");
  for (const tab of childElements(own, "w:tab")) {
    if (!hasRight || tab.getAttribute("w:val") !== "right") tabs.appendChild(document.importNode(tab, true));
  }
  const properties = paragraphProperties(paragraph);
  if (tabs.firstChild && !childElement(properties, "w:tabs")) insertOrdered(properties, tabs);
}

/** Lists carry the template's own bullets and numbers where its styles have any. */
function joinList(properties: Element, style: Style, found: Style | undefined, { theirs, matches, lists }: Fitting): void {
  const numbering = childElement(properties, "w:numPr");
  const numId = valueAt(numbering, "w:numId");
  if (!numbering || numId === undefined || numId === "0") return;
  const level = Number(valueAt(numbering, "w:ilvl") ?? 0);
  const set = (id: string, at: number) => {
    childElement(numbering, "w:numId")?.setAttribute("w:val", id);
    childElement(numbering, "w:ilvl")?.setAttribute("w:val", String(at));
  };
  if (BULLETS[level] === style.id && ((found && numberingOf(theirs, found)) || lists.ofMissingStyle(style.id))) {
    properties.removeChild(numbering);
    return;
  }
  if (NUMBERS[level] === style.id) {
    const first = matches.matched.get(styleIds.numbers[0]);
    const below = found ? undefined : lists.ofMissingStyle(style.id);
    const restarted = found ? lists.restarted(found, numId) : below && first && lists.restarted(first, numId);
    if (restarted) {
      set(restarted.numId, below?.level ?? restarted.level);
      return;
    }
  }
  set(lists.numbers.get(numId) ?? numId, level);
}

function fit(paragraph: Element, fitting: Fitting): void {
  const { ours, matches } = fitting;
  const properties = childElement(paragraph, "w:pPr");
  const style = ours.byId(valueAt(properties, "w:pStyle") ?? "") ?? ours.defaultOf("paragraph");
  if (!style) return;
  const found = matches.matched.get(style.id);
  if (properties) joinList(properties, style, found, fitting);
  if (!found) return;
  if (properties) loosenSpacing(properties, style, fitting);
  keepTogether(paragraph, style, found, fitting);
  setTabs(paragraph, style, found, fitting);
}

/**
 * Fits the paragraphs of `word`, a file of ours, to the template's styles that they will be in: what they say themselves
 * about spacing, tabs and lists gives way, and what the template's style does not say but the text needs is said there.
 * Styles still go by our ids.
 */
export function fitParagraphs(word: WordPackage, fitting: Fitting): void {
  for (const path of textParts(word)) {
    for (const paragraph of descendantElements(word.xml(path), "w:p")) fit(paragraph, fitting);
    // What a paragraph was before a tracked change speaks of our lists too.
    for (const change of descendantElements(word.xml(path), "w:pPrChange")) {
      const number = childElement(change, "w:pPr", "w:numPr", "w:numId");
      number?.setAttribute("w:val", fitting.lists.numbers.get(number.getAttribute("w:val") ?? "") ?? "0");
    }
  }
}

/**
 * The paragraphs of a header or footer of ours carry all of their style's formatting themselves: the template's style of
 * that name is made for its own, and its tabs would part our words elsewhere.
 */
export function spellOutFormatting(word: WordPackage, path: string, { ours, theirs, matches }: Omit<Fitting, "lists">): void {
  for (const paragraph of descendantElements(word.xml(path), "w:p")) {
    const style = ours.byId(valueAt(childElement(paragraph, "w:pPr"), "w:pStyle") ?? "");
    const found = style && matches.matched.get(style.id);
    if (!style || !found) continue;
    const document = paragraph.ownerDocument as Document;
    const properties = paragraphProperties(paragraph);
    for (const each of childElements(childElement(style.element, "w:pPr") ?? properties)) {
      if (!childElement(properties, each.nodeName)) insertOrdered(properties, document.importNode(each, true));
    }
    const tabs = ensureChild(properties, "w:tabs");
    const kept = new Set(childElements(tabs, "w:tab").map((tab) => tab.getAttribute("w:pos")));
    for (const list of theirs.bearing(found, "w:pPr", "w:tabs")) {
      for (const tab of childElements(list, "w:tab")) {
        const position = tab.getAttribute("w:pos") ?? "";
        if (kept.has(position) || tab.getAttribute("w:val") === "clear") continue;
        kept.add(position);
        tabs.insertBefore(createElement(document, "w:tab", { "w:val": "clear", "w:pos": position }), tabs.firstChild);
      }
    }
    const size = childElement(style.element, "w:rPr");
    for (const run of size ? descendantElements(paragraph, "w:r") : []) {
      const own = childElement(run, "w:rPr") ?? createElement(document, "w:rPr");
      if (!own.parentNode) run.insertBefore(own, run.firstChild);
      for (const each of childElements(size ?? own)) if (!childElement(own, each.nodeName)) insertOrdered(own, document.importNode(each, true));
    }
  }
}
