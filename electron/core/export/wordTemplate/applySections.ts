import type { Document, Element } from "@xmldom/xmldom";
import { childElement, childElements, createElement, descendantElements, isSwitchedOn } from "../ooxml/elements.ts";
import { fieldCodes } from "../ooxml/fieldCodes.ts";
import { DOCUMENT, SETTINGS, namespaces } from "../ooxml/names.ts";
import { insertOrdered, replaceChildOf } from "../ooxml/properties.ts";
import { addRelationship, readRelationships, removePart, removeRelationships } from "../ooxml/relationships.ts";
import { sectionProperties } from "../ooxml/sectionProperties.ts";
import type { WordPackage } from "../ooxml/wordPackage.ts";
import type { PartBringer } from "../ooxml/bringParts.ts";
import { footerTitle } from "../footerTitle.ts";
import { titleOf } from "../ooxml/titleOf.ts";
import { settlePart } from "./pageParts.ts";
import { showsAnything, type WordTemplate } from "./readWordTemplate.ts";
import { PAGE_KINDS, type PageKind, type PageParts, type TemplateSection } from "./sections.ts";
import { readPage } from "./templateLook.ts";

/** What a page takes from the template's. Columns, line numbers and the kind of break are the text's own. */
const TAKEN = ["w:pgSz", "w:pgMar", "w:pgBorders", "w:pgNumType", "w:docGrid"];

const REFERENCES = { header: "w:headerReference", footer: "w:footerReference" } as const;
type Place = keyof typeof REFERENCES;

/** Whether a header or footer counts pages. */
function countsPages(word: WordPackage, path: string | undefined): boolean {
  const root = path === undefined ? null : word.xml(path).documentElement;
  if (!root) return false;
  return fieldCodes(root).some((code) => /^\s*PAGE\b/i.test(code)) || descendantElements(root, "w:pgNum").length > 0;
}

/** Whether a footer is one that we have written: another plan's title and the page. */
function isPlansFooter(word: WordPackage, path: string | undefined): boolean {
  const root = path === undefined ? null : word.xml(path).documentElement;
  if (!root) return false;
  const title = footerTitle(titleOf(word));
  const text = descendantElements(root, "w:t").map(({ textContent }) => textContent ?? "").join("");
  return title !== "" && text.startsWith(title) && /^\s*Side \d* af \d*$/.test(text.slice(title.length));
}

/** Ours has page numbers; it gives way to any footer of the template's, and to a header that counts pages already. */
export function keepsOurFooter({ word, sections }: WordTemplate): boolean {
  const body = sections?.body;
  const footer = body?.footers.get("default");
  return isPlansFooter(word, footer) || (!showsAnything(word, footer) && !countsPages(word, body?.headers.get("default")));
}

function referenceIds(section: Element, place: Place): Map<string, string> {
  return new Map(
    childElements(section, REFERENCES[place]).map((reference) => [
      reference.getAttribute("w:type") ?? "default",
      reference.getAttributeNS(namespaces.r, "id") ?? "",
    ]),
  );
}

function refer(section: Element, place: Place, kind: PageKind, id: string): void {
  const reference = createElement(section.ownerDocument as Document, REFERENCES[place], { "w:type": kind });
  reference.setAttributeNS(namespaces.r, "r:id", id);
  insertOrdered(section, reference);
}

/** A page set as the template's, and counted on from the one before where the template has but one section for both. */
function setPage(section: Element, like: TemplateSection, continues: boolean): void {
  const document = section.ownerDocument as Document;
  for (const name of TAKEN) {
    const found = childElement(like.properties, name);
    for (const old of found ? [] : childElements(section, name).filter(() => name === "w:pgBorders")) section.removeChild(old);
    if (!found) continue;
    const copy = document.importNode(found, true);
    if (name === "w:pgNumType" && continues) copy.removeAttribute("w:start");
    if (name !== "w:pgNumType" || copy.attributes.length > 0) replaceChildOf(section, copy);
  }
  for (const old of childElements(section, "w:titlePg")) section.removeChild(old);
  if (like.titlePage && !continues) insertOrdered(section, createElement(document, "w:titlePg"));
}

/** The largest number that a drawing in the file has. */
function lastDrawing(word: WordPackage): number {
  const ids = descendantElements(word.xml(DOCUMENT), "wp:docPr").map((properties) => Number(properties.getAttribute("id")) || 0);
  return Math.max(0, ...ids);
}

interface Applying {
  template: WordTemplate;
  parts: PartBringer;
  /** The plan's title, for headers that show it. */
  title: string;
}

/** Sets the pages of `word`, a file of ours, as the template's, with its headers and footers. */
export function applySections(word: WordPackage, { template, parts, title }: Applying): void {
  const { sections } = template;
  if (!sections) return;
  let drawing = lastDrawing(word);
  const nextId = () => (drawing += 1);
  const ids = new Map<string, string>();
  const relate = (place: Place, path: string): string => {
    const known = ids.get(path);
    if (known !== undefined) return known;
    const target = parts.bring(path);
    settlePart(word, target, { title, nextId });
    const id = addRelationship(word, DOCUMENT, { kind: place, target, external: false });
    ids.set(path, id);
    return id;
  };
  const keepsFooter = keepsOurFooter(template);
  const hasEven = isSwitchedOn(word.xml(SETTINGS), "w:settings", "w:evenAndOddHeaders");
  const own = sectionProperties(word.xml(DOCUMENT));
  const used = new Set<string>();

  for (const [index, section] of own.entries()) {
    const like = own.length > 1 && index === 0 ? sections.front : sections.body;
    const continues = index > 0 && sections.front === sections.body;
    if (readPage(like.properties)) setPage(section, like, continues);
    for (const place of ["header", "footer"] as const) {
      const ours = referenceIds(section, place);
      for (const reference of childElements(section, REFERENCES[place])) section.removeChild(reference);
      const theirs: PageParts = place === "header" ? like.headers : like.footers;
      for (const kind of PAGE_KINDS) {
        const path = theirs.get(kind);
        const isOurs = place === "footer" ? keepsFooter && kind !== "first" && ours.size > 0 : path === undefined;
        const ourId = ours.get(kind) ?? (kind === "even" && hasEven ? ours.get("default") : undefined);
        const id = isOurs && ourId !== undefined ? ourId : path === undefined ? undefined : relate(place, path);
        if (id === undefined) continue;
        refer(section, place, kind, id);
        used.add(id);
      }
    }
  }
  const unused = readRelationships(word, DOCUMENT).filter(({ id, kind }) => (kind === "header" || kind === "footer") && !used.has(id));
  removeRelationships(word, DOCUMENT, new Set(unused.map(({ id }) => id)));
  for (const { target } of unused) removePart(word, target);
}
