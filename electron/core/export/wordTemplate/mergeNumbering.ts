import type { Document, Element } from "@xmldom/xmldom";
import { childElement, childElements, createElement, descendantElements, valueAt } from "../ooxml/elements.ts";
import { ensureChild, replaceChildOf } from "../ooxml/properties.ts";
import type { Style, StyleSheet } from "../ooxml/styleSheet.ts";
import type { WordPackage } from "../ooxml/wordPackage.ts";
import { styleIds } from "../docx/styles/styleIds.ts";
import type { PartBringer } from "../ooxml/bringParts.ts";
import { DOCUMENT, NUMBERING } from "../ooxml/names.ts";
import type { StyleMatches } from "./matchStyles.ts";
import type { WordTemplate } from "./readWordTemplate.ts";

/** A level of a list, by the list's number in the file. */
export interface ListLevel {
  numId: string;
  level: number;
}

/** The lists of the merged file. */
export interface MergedLists {
  /** The number that each list of ours has now, by its former one. */
  numbers: ReadonlyMap<string, string>;
  /** Where one of our styles for lists, which the template lacks, can go on in the template's own list. */
  ofMissingStyle(styleId: string): ListLevel | undefined;
  /** A list like that of the template's own style, counting from 1; the same one each time for the same list of ours. */
  restarted(style: Style, ourNumId: string): ListLevel | undefined;
}

/** How a style is numbered, by itself or by what it is based on. */
export function numberingOf(sheet: StyleSheet, style: Style | undefined): ListLevel | undefined {
  const numbering = sheet.bearing(style, "w:pPr", "w:numPr").find((element) => valueAt(element, "w:numId") !== undefined);
  const numId = valueAt(numbering, "w:numId");
  if (numId === undefined || numId === "0") return undefined;
  return { numId, level: Number(valueAt(numbering, "w:ilvl") ?? 0) };
}

const HEADINGS = Array.from({ length: 9 }, (_, index) => `heading ${index + 1}`);

/** The template's own headings that number themselves. */
function numberedHeadings(sheet: StyleSheet): Style[] {
  return HEADINGS.flatMap((name) => sheet.find(name, "paragraph") ?? []).filter((style) => numberingOf(sheet, style) !== undefined);
}

function abstractOf(root: Element, numId: string): Element | undefined {
  const number = childElements(root, "w:num").find((element) => element.getAttribute("w:numId") === numId);
  const id = valueAt(number, "w:abstractNumId");
  return childElements(root, "w:abstractNum").find((element) => element.getAttribute("w:abstractNumId") === id);
}

function levelOf(root: Element, { numId, level }: ListLevel): Element | undefined {
  const abstract = abstractOf(root, numId);
  return abstract && childElements(abstract, "w:lvl").find((element) => element.getAttribute("w:ilvl") === String(level));
}

/** LibreOffice puts all headings into a list, and leaves them without numbers there. */
function showsNumber(level: Element): boolean {
  return valueAt(level, "w:numFmt") !== "none" && (valueAt(level, "w:lvlText") ?? "") !== "";
}

/** Whether chapters or what is below them have numbers of the template's, whose lists are in `numbering`. */
export function showsHeadingNumbers(sheet: StyleSheet, numbering: Element | undefined): boolean {
  return numberedHeadings(sheet).some((style) => {
    const own = numberingOf(sheet, style);
    const level = own && numbering && levelOf(numbering, own);
    return level !== undefined && showsNumber(level);
  });
}

function highest(elements: readonly Element[], name: string): number {
  return Math.max(0, ...elements.map((element) => Number(element.getAttribute(name) ?? 0)));
}

function unlink(root: Element, isUnlinked: (id: string) => boolean): void {
  for (const link of descendantElements(root, "w:pStyle")) {
    if (isUnlinked(link.getAttribute("w:val") ?? "")) link.parentNode?.removeChild(link);
  }
}

/** Attributes of newer Words that the template's part may not have declared to be passed over. */
function withoutExtensions(element: Element): Element {
  for (const each of [element, ...Array.from(element.getElementsByTagName("*"))]) {
    for (const { name } of Array.from(each.attributes)) if (!name.startsWith("w:") && !name.startsWith("xmlns")) each.removeAttribute(name);
  }
  return element;
}

/** Adds our lists after the template's; gives the number each of them has now. */
function addLists(root: Element, ours: Element): Map<string, string> {
  const document = root.ownerDocument as Document;
  const firstAbstract = highest(childElements(root, "w:abstractNum"), "w:abstractNumId") + 1;
  const firstNumber = highest(childElements(root, "w:num"), "w:numId") + 1;
  const moved = (id: string | null | undefined, by: number) => String(Number(id ?? 0) + by);
  const firstNum = childElements(root, "w:num")[0] ?? null;
  for (const abstract of childElements(ours, "w:abstractNum")) {
    const copy = withoutExtensions(document.importNode(abstract, true));
    copy.setAttribute("w:abstractNumId", moved(copy.getAttribute("w:abstractNumId"), firstAbstract));
    // Two lists with one of these are the same list to Word.
    for (const name of ["w:nsid", "w:tmpl"]) for (const id of childElements(copy, name)) copy.removeChild(id);
    root.insertBefore(copy, firstNum ?? childElement(root, "w:numIdMacAtCleanup") ?? null);
  }
  const numbers = new Map<string, string>();
  for (const number of childElements(ours, "w:num")) {
    const copy = withoutExtensions(document.importNode(number, true));
    const id = moved(copy.getAttribute("w:numId"), firstNumber);
    numbers.set(number.getAttribute("w:numId") ?? "", id);
    copy.setAttribute("w:numId", id);
    childElement(copy, "w:abstractNumId")?.setAttribute("w:val", moved(valueAt(copy, "w:abstractNumId"), firstAbstract));
    root.insertBefore(copy, childElement(root, "w:numIdMacAtCleanup") ?? null);
  }
  return numbers;
}

function addRestart(root: Element, { numId, level }: ListLevel): string {
  const document = root.ownerDocument as Document;
  const id = String(highest(childElements(root, "w:num"), "w:numId") + 1);
  const number = createElement(document, "w:num", { "w:numId": id });
  const abstract = abstractOf(root, numId)?.getAttribute("w:abstractNumId") ?? "0";
  number.appendChild(createElement(document, "w:abstractNumId", { "w:val": abstract }));
  const override = createElement(document, "w:lvlOverride", { "w:ilvl": String(level) });
  override.appendChild(createElement(document, "w:startOverride", { "w:val": "1" }));
  number.appendChild(override);
  root.insertBefore(number, childElement(root, "w:numIdMacAtCleanup") ?? null);
  return id;
}

/** The lists that chapters with a number are in. */
function chapterLists(word: WordPackage): Set<string> {
  const titles = descendantElements(word.xml(DOCUMENT), "w:pPr").filter((properties) => valueAt(properties, "w:pStyle") === styleIds.headings[1]);
  return new Set(titles.flatMap((properties) => valueAt(properties, "w:numPr", "w:numId") ?? []));
}

/** Chapters' numbers look as in the template, where its chapters have numbers. What they say is the plan's. */
function adoptChapterLook(root: Element, own: ListLevel, numIds: Iterable<string>): void {
  const document = root.ownerDocument as Document;
  const like = levelOf(root, own);
  if (!like || !showsNumber(like)) return;
  for (const numId of numIds) {
    const level = levelOf(root, { numId, level: 0 });
    if (!level) continue;
    for (const name of ["w:suff", "w:pPr", "w:rPr"]) {
      const found = childElement(like, name);
      if (found) replaceChildOf(level, document.importNode(found, true));
    }
  }
}

/** A plan numbers its chapters itself, or leaves them without: the template's headings must not do so once more. */
function silenceHeadings(root: Element, sheet: StyleSheet): void {
  const headings = numberedHeadings(sheet);
  for (const { element } of headings) {
    const numbering = childElement(element, "w:pPr", "w:numPr");
    numbering?.parentNode?.removeChild(numbering);
  }
  for (const style of headings) {
    if (!numberingOf(sheet, style)) continue;
    const numbering = ensureChild(ensureChild(style.element, "w:pPr"), "w:numPr");
    numbering.appendChild(createElement(numbering.ownerDocument as Document, "w:numId", { "w:val": "0" }));
  }
  const ids = new Set(headings.map(({ id }) => id));
  unlink(root, (id) => ids.has(id));
}

interface Merging {
  template: WordTemplate;
  parts: PartBringer;
  matches: StyleMatches;
  ids: ReadonlyMap<string, string>;
  /** The styles of the merged file. */
  sheet: StyleSheet;
}

/** Joins the lists of `word`, a file of ours, with the template's. */
export function mergeNumbering(word: WordPackage, { template, parts, matches, ids, sheet }: Merging): MergedLists {
  const ours = childElement(word.xml(NUMBERING), "w:numbering");
  const source = template.parts.numbering;
  const lists = chapterLists(word);
  const chapters = numberingOf(sheet, sheet.find("heading 1", "paragraph"));
  if (!ours) throw new SyntaxError("no w:numbering");
  // Which of our styles stand for a list is said in the styles that are added, once more in the levels.
  unlink(ours, (id) => !matches.missing.some((style) => style.id === id));
  for (const link of descendantElements(ours, "w:pStyle")) link.setAttribute("w:val", ids.get(link.getAttribute("w:val") ?? "") ?? "");

  if (source !== undefined) {
    word.set(NUMBERING, template.word.bytes(source));
    parts.bringRelationships(source, NUMBERING);
  }
  const root = childElement(word.xml(NUMBERING), "w:numbering") ?? ours;
  const same = new Map(childElements(ours, "w:num").map((number) => [number.getAttribute("w:numId") ?? "", number.getAttribute("w:numId") ?? ""]));
  const numbers = source === undefined ? same : addLists(root, ours);
  if (chapters && source !== undefined) adoptChapterLook(root, chapters, [...lists].flatMap((id) => numbers.get(id) ?? []));
  silenceHeadings(root, sheet);

  const restarts = new Map<string, ListLevel>();
  return {
    numbers,
    ofMissingStyle(styleId) {
      for (const family of [styleIds.bullets, styleIds.numbers] as const) {
        const level = (family as readonly string[]).indexOf(styleId);
        const first = level > 0 ? numberingOf(sheet, matches.matched.get(family[0])) : undefined;
        if (first?.level !== 0) continue;
        const target = { numId: first.numId, level };
        const text = valueAt(levelOf(root, target), "w:lvlText");
        if (text !== undefined && text !== "") {
          unlink(root, (id) => id === ids.get(styleId));
          return target;
        }
      }
      return undefined;
    },
    restarted(style, ourNumId) {
      const own = numberingOf(sheet, style);
      if (!own || !levelOf(root, own)) return undefined;
      const key = `${style.id}/${ourNumId}`;
      const found = restarts.get(key) ?? { numId: addRestart(root, own), level: own.level };
      restarts.set(key, found);
      return found;
    },
  };
}
