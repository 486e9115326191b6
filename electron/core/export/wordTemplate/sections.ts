import type { Element } from "@xmldom/xmldom";
import { namespaces } from "../ooxml/names.ts";
import { childElement, childElements, isSwitchedOn } from "../ooxml/elements.ts";
import { readRelationships } from "../ooxml/relationships.ts";
import { sectionProperties } from "../ooxml/sectionProperties.ts";
import type { OpenedWordFile } from "./openWordFile.ts";

export const PAGE_KINDS = ["default", "first", "even"] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** The header or footer of each kind of page, as paths in the template's package. */
export type PageParts = ReadonlyMap<PageKind, string>;

/** A section of a template: its page, and what stands above and below its text. */
export interface TemplateSection {
  properties: Element;
  headers: PageParts;
  footers: PageParts;
  /** Whether its first page has a header and footer of its own. */
  titlePage: boolean;
}

function isPageKind(text: string): text is PageKind {
  return (PAGE_KINDS as readonly string[]).includes(text);
}

/** The sections of a template in order; what one does not say of headers and footers it has from the one before. */
export function readSections({ word, documentPath }: OpenedWordFile): TemplateSection[] {
  const targets = new Map(readRelationships(word, documentPath).map(({ id, target }) => [id, target]));
  let headers: PageParts = new Map();
  let footers: PageParts = new Map();
  const changed = (parts: PageParts, properties: Element, name: string): PageParts => {
    const own = childElements(properties, name).flatMap((reference) => {
      const kind = reference.getAttribute("w:type") ?? "default";
      const target = targets.get(reference.getAttributeNS(namespaces.r, "id") ?? "");
      return isPageKind(kind) && target !== undefined && word.has(target) ? [[kind, target] as const] : [];
    });
    return new Map([...parts, ...own]);
  };
  return sectionProperties(word.xml(documentPath)).map((properties) => {
    headers = changed(headers, properties, "w:headerReference");
    footers = changed(footers, properties, "w:footerReference");
    return { properties, headers, footers, titlePage: isSwitchedOn(properties, "w:titlePg") };
  });
}

function isLying({ properties }: TemplateSection): boolean {
  const size = childElement(properties, "w:pgSz");
  return Number(size?.getAttribute("w:w") ?? 0) > Number(size?.getAttribute("w:h") ?? 0);
}

/**
 * The sections that a plan is written in: the template's first is for the front page. Its last is for the text, but for
 * pages that lie on their side among others that do not: those are for wide tables.
 */
export function chooseSections(sections: readonly TemplateSection[]): { front: TemplateSection; body: TemplateSection } | undefined {
  const [front] = sections;
  const body = sections.findLast((section) => !isLying(section)) ?? sections.at(-1);
  return front && body ? { front, body } : undefined;
}
