import type { Document, Element } from "@xmldom/xmldom";
import { AGENDA_TEXT } from "../../../../shared/agenda/agendaLook.ts";
import type { Look } from "../../../../shared/look/look.ts";
import { childElement, childElements, createElement, descendantElements } from "../ooxml/elements.ts";
import { namespaces } from "../ooxml/names.ts";
import { ensureChild, insertOrdered } from "../ooxml/properties.ts";
import { builtInName, styleIdentity } from "../ooxml/styleIdentity.ts";
import type { Style, StyleSheet } from "../ooxml/styleSheet.ts";
import { points } from "../docx/styles/measures.ts";
import { styleIds } from "../docx/styles/styleIds.ts";
import { followLeader, headingOfContents } from "./families.ts";
import type { StyleMatches } from "./matchStyles.ts";
import type { MergedLists } from "./mergeNumbering.ts";
import { fontOf, sizeOf } from "./templateLook.ts";
import type { ThemeParts } from "./themeParts.ts";

/** Set from the left whatever the template's own text is: short lines, which are torn apart when they are stretched. */
const NEVER_JUSTIFIED: ReadonlySet<string> = new Set([
  styleIds.tableText, styleIds.tableHead, styleIds.smallTableText, styleIds.smallTableHead, styleIds.tableItem, styleIds.figure,
  styleIds.source, styleIds.caption, styleIds.coverLine, styleIds.coverMunicipality, styleIds.title, styleIds.goalNumber,
  styleIds.goalRecord, styleIds.goalCommentLabel, styleIds.pointsLabel, styleIds.factBoxTitle, styleIds.quoteAttribution,
  styleIds.footer, styleIds.figuresEntry, styleIds.contentsHeading, ...Object.values(styleIds.headings), ...Object.values(styleIds.contents),
]);

/** Running text, which has the line spacing of the text round it. */
const RUNNING: ReadonlySet<string> = new Set([
  ...styleIds.bullets, ...styleIds.numbers, styleIds.point, styleIds.lead, styleIds.factBox, styleIds.factBoxItem, styleIds.goal, styleIds.goalComment,
]);

const INDENTS = ["w:left", "w:right", "w:firstLine", "w:hanging"] as const;
/** Newer files say start and end. */
const INDENT_ALIASES: Readonly<Record<string, string>> = { "w:left": "w:start", "w:right": "w:end" };

interface Surroundings {
  ours: StyleSheet;
  /** As it is while styles are still being added: what it says of the template's own holds. */
  theirs: StyleSheet;
  theme: ThemeParts | undefined;
  look: Look;
  lists: MergedLists;
  matches: StyleMatches;
}

function free(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}${number}`;
  return name;
}

/** What the template's text has of indents and justification must not reach into boxes and tables. */
function shieldFromText(element: Element, style: Style, { theirs }: Surroundings): void {
  const normal = theirs.defaultOf("paragraph");
  const inherited = (name: string) => theirs.attribute(normal, name, "w:pPr", "w:ind");
  const lacking = INDENTS.filter((name) => {
    const value = inherited(name) ?? inherited(INDENT_ALIASES[name] ?? name);
    return value !== undefined && Number(value) !== 0;
  });
  if (lacking.length > 0) {
    const indents = ensureChild(ensureChild(element, "w:pPr"), "w:ind");
    const hasFirst = indents.hasAttribute("w:firstLine") || indents.hasAttribute("w:hanging");
    for (const name of lacking) {
      const isFirst = name === "w:firstLine" || name === "w:hanging";
      if (!indents.hasAttribute(name) && !(isFirst && hasFirst)) indents.setAttribute(isFirst ? "w:firstLine" : name, "0");
    }
  }
  const justified = theirs.attribute(normal, "w:val", "w:pPr", "w:jc") ?? "left";
  if (!["left", "start"].includes(justified) && NEVER_JUSTIFIED.has(style.id) && !childElement(element, "w:pPr", "w:jc")) {
    ensureChild(ensureChild(element, "w:pPr"), "w:jc").setAttribute("w:val", "left");
  }
}

/** Running text keeps the line spacing that the template's has, unless that is fixed in points and might cut letters off. */
function adoptLines(element: Element, style: Style, { theirs }: Surroundings): void {
  if (!RUNNING.has(style.id)) return;
  const normal = theirs.defaultOf("paragraph");
  const rule = theirs.attribute(normal, "w:lineRule", "w:pPr", "w:spacing") ?? "auto";
  if (rule !== "auto") return;
  const spacing = childElement(element, "w:pPr", "w:spacing");
  spacing?.removeAttribute("w:line");
  spacing?.removeAttribute("w:lineRule");
}

/** Headings in the font that the template's own headings have, be it its theme's or not. */
function adoptFonts(element: Element, { theirs, theme, look }: Surroundings): void {
  const fonts = childElement(element, "w:rPr", "w:rFonts");
  if (!fonts?.getAttribute("w:asciiTheme")?.startsWith("major") || theme?.majorFont === look.font.heading) return;
  if (fontOf(theirs, theirs.defaultOf("paragraph"), theme) === look.font.heading) {
    fonts.parentNode?.removeChild(fonts);
    return;
  }
  for (const name of ["w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"]) fonts.removeAttribute(name);
  for (const name of ["w:ascii", "w:hAnsi", "w:cs"]) fonts.setAttribute(name, look.font.heading);
}

/** No heading is larger than the one above it, though one of them is the template's and the other ours. */
function keepBelow(element: Element, style: Style, { theirs }: Surroundings): void {
  const level = Number(/^heading (\d)$/.exec(style.name)?.[1] ?? 0);
  const above = Array.from({ length: level }, (_, index) => theirs.find(`heading ${level - 1 - index}`, "paragraph")).find(Boolean);
  const most = above && sizeOf(theirs, above) * 2;
  for (const name of ["w:sz", "w:szCs"]) {
    const size = childElement(element, "w:rPr", name);
    if (size && most !== undefined && Number(size.getAttribute("w:val")) > most) size.setAttribute("w:val", String(most));
  }
}

/** Whether the template's chapters are set in letters that are not bold; so is a title then. */
function isLightChapter({ theirs, matches }: Surroundings): boolean {
  const chapter = matches.matched.get(styleIds.headings[1]);
  return chapter !== undefined && !theirs.switchedOn(chapter, "w:rPr", "w:b");
}

function thin(element: Element): void {
  for (const bold of ["w:b", "w:bCs"].flatMap((name) => childElement(element, "w:rPr", name) ?? [])) bold.parentNode?.removeChild(bold);
}

function relink(element: Element, ids: ReadonlyMap<string, string>): void {
  for (const name of ["w:basedOn", "w:next", "w:link"]) {
    for (const reference of childElements(element, name)) {
      const id = ids.get(reference.getAttribute("w:val") ?? "");
      if (id === undefined) element.removeChild(reference);
      else reference.setAttribute("w:val", id);
    }
  }
}

function renumber(element: Element, style: Style, { lists }: Surroundings): void {
  const numbering = childElement(element, "w:pPr", "w:numPr");
  const number = childElement(numbering, "w:numId");
  if (!numbering || !number) return;
  const own = lists.ofMissingStyle(style.id);
  const id = own?.numId ?? lists.numbers.get(number.getAttribute("w:val") ?? "");
  if (id === undefined) {
    numbering.parentNode?.removeChild(numbering);
    return;
  }
  number.setAttribute("w:val", id);
  if (own) {
    const level = childElement(numbering, "w:ilvl") ?? createElement(element.ownerDocument as Document, "w:ilvl");
    level.setAttribute("w:val", String(own.level));
    numbering.insertBefore(level, number);
  }
}

/** The id that each of our styles goes by in the merged file: the template's, or its own as far as that is free. */
export function mergedIds({ matched, missing }: StyleMatches, theirs: StyleSheet): ReadonlyMap<string, string> {
  const taken = new Set(theirs.styles.map(({ id }) => id.toLowerCase()));
  const ids = new Map(Array.from(matched, ([id, style]) => [id, style.id] as const));
  for (const { id } of missing) {
    const own = free(id, taken);
    taken.add(own.toLowerCase());
    ids.set(id, own);
  }
  return ids;
}

/** Adds the styles that the template lacks, in its fonts, colours and spacing. */
export function addStyles(ids: ReadonlyMap<string, string>, surroundings: Surroundings): void {
  const { theirs, matches } = surroundings;
  const document = theirs.root.ownerDocument as Document;
  const names = new Set(theirs.styles.map(({ name }) => name.toLowerCase()));
  for (const style of matches.missing) {
    const element = document.importNode(style.element, true);
    element.setAttribute("w:styleId", ids.get(style.id) ?? style.id);
    if (theirs.defaultOf(style.type)) element.removeAttribute("w:default");
    // A style of another kind may have the name already; Word takes each name once.
    const name = free(style.name, names);
    names.add(name.toLowerCase());
    childElement(element, "w:name")?.setAttribute("w:val", name);
    if (builtInName(name) === undefined) element.setAttribute("w:customStyle", "1");
    relink(element, ids);
    if (style.type === "paragraph" && !style.isDefault && !headingOfContents(element, style, matches)) {
      followLeader(element, style, matches, theirs);
      shieldFromText(element, style, surroundings);
      adoptLines(element, style, surroundings);
      adoptFonts(element, surroundings);
      keepBelow(element, style, surroundings);
      renumber(element, style, surroundings);
      if (style.id === styleIds.title && isLightChapter(surroundings)) thin(element);
    }
    theirs.root.appendChild(element);
  }
}

/**
 * A style named "Overskrift 1" by hand or by another program becomes the style of Word's own that it stands for: only so
 * does Word find its headings, contents and captions.
 */
export function makeBuiltIn({ matched }: StyleMatches): void {
  for (const style of matched.values()) {
    const name = builtInName(style.name);
    if (name === undefined || styleIdentity(style.name) === style.name.toLowerCase()) continue;
    childElement(style.element, "w:name")?.setAttribute("w:val", name);
    style.element.removeAttribute("w:customStyle");
  }
}

/** Headings that do not say so are at the level of their name, by which contents lists find them. */
export function ensureOutline({ matched }: StyleMatches, sheet: StyleSheet): void {
  for (const [level, id] of Object.entries(styleIds.headings)) {
    const style = matched.get(id);
    if (!style || sheet.bearing(style, "w:pPr", "w:outlineLvl").length > 0) continue;
    ensureChild(ensureChild(style.element, "w:pPr"), "w:outlineLvl").setAttribute("w:val", String(Number(level) - 1));
  }
}

/**
 * Headings that begin no page: a memo is a page or two, where a municipality's chapters may well begin on their own. What
 * stands at the top of a page has nothing above it, and is given the space that a memo's headings have.
 */
export function keepHeadingsOnPage({ matched }: StyleMatches, sheet: StyleSheet): void {
  for (const [level, id] of Object.entries(styleIds.headings)) {
    const style = matched.get(id);
    const breaks = sheet.bearing(style, "w:pPr", "w:pageBreakBefore");
    for (const each of breaks) each.parentNode?.removeChild(each);
    if (!style || breaks.length === 0 || Number(sheet.attribute(style, "w:before", "w:pPr", "w:spacing") ?? 0) > 0) continue;
    const { before } = level === "1" ? AGENDA_TEXT.heading1 : AGENDA_TEXT.heading2;
    ensureChild(ensureChild(style.element, "w:pPr"), "w:spacing").setAttributeNS(namespaces.w, "w:before", String(points(before)));
  }
}

/** Danish throughout, for whoever reads the text aloud or checks its spelling. */
export function speakDanish(root: Element): void {
  for (const language of descendantElements(root, "w:lang")) language.setAttribute("w:val", "da-DK");
}

/** The document's defaults: the template's, and of ours what it says nothing of. */
export function mergeDefaults(ours: StyleSheet, theirs: StyleSheet, look: Look): void {
  const document = theirs.root.ownerDocument as Document;
  const own = childElement(ours.root, "w:docDefaults");
  const found = childElement(theirs.root, "w:docDefaults");
  if (!found && own) theirs.root.insertBefore(document.importNode(own, true), theirs.root.firstChild);
  const defaults = childElement(theirs.root, "w:docDefaults");
  if (!defaults) return;
  const order = ["rPrDefault", "pPrDefault"];
  const run = childElement(defaults, "w:rPrDefault") ?? createElement(document, "w:rPrDefault");
  if (!run.parentNode) insertOrdered(defaults, run, order);
  // LibreOffice keeps single lines from standing alone on a page, as Word always does, only where this is there.
  if (!childElement(defaults, "w:pPrDefault")) insertOrdered(defaults, createElement(document, "w:pPrDefault"), order);
  const properties = ensureChild(run, "w:rPr");
  if (fontOf(theirs, theirs.defaultOf("paragraph"), undefined) === undefined && !childElement(properties, "w:rFonts")) {
    const fonts = ensureChild(properties, "w:rFonts");
    for (const name of ["w:ascii", "w:hAnsi", "w:cs"]) fonts.setAttribute(name, look.font.body);
  }
  ensureChild(properties, "w:lang").setAttribute("w:val", "da-DK");
}
