import { problemError } from "../../../../shared/problem.ts";
import { childElement, descendantElements } from "../ooxml/elements.ts";
import { relatedPart, readRelationships } from "../ooxml/relationships.ts";
import { StyleSheet } from "../ooxml/styleSheet.ts";
import { titleOf } from "../ooxml/titleOf.ts";
import type { WordPackage } from "../ooxml/wordPackage.ts";
import { openWordFile } from "./openWordFile.ts";
import { chooseSections, readSections, type TemplateSection } from "./sections.ts";
import { readTheme, type ThemeParts } from "./themeParts.ts";

/** A municipality's Word file, read: what a plan takes its looks from. Nothing of it is changed. */
export interface WordTemplate {
  /** The file's name. */
  name: string;
  word: WordPackage;
  documentPath: string;
  /** Where its parts are; undefined for those it has not. */
  parts: Readonly<Record<TemplatePart, string | undefined>>;
  sheet: StyleSheet;
  theme: ThemeParts | undefined;
  /** For the front page and for the text; undefined where the file says nothing of its page. */
  sections: { front: TemplateSection; body: TemplateSection } | undefined;
}

const PARTS = ["styles", "theme", "numbering", "settings", "fontTable"] as const;
export type TemplatePart = (typeof PARTS)[number];

/** Whether a header or footer has anything to see: words, fields, pictures, lines of a table. */
export function showsAnything(word: WordPackage, part: string | undefined): boolean {
  if (part === undefined) return false;
  const root = word.xml(part).documentElement;
  if (!root) return false;
  const words = descendantElements(root, "w:t").some(({ textContent }) => (textContent ?? "").trim() !== "");
  return words || ["w:drawing", "w:pict", "w:object", "w:fldSimple", "w:instrText", "w:pBdr"].some((name) => descendantElements(root, name).length > 0);
}

/** Whether a header or footer shows a picture. */
export function showsPicture(word: WordPackage, part: string | undefined): boolean {
  return part !== undefined && readRelationships(word, part).some(({ kind, external }) => kind === "image" && !external);
}

/** The header and footer of the front page. */
export function frontParts({ front }: NonNullable<WordTemplate["sections"]>): { header: string | undefined; footer: string | undefined } {
  const kind = front.titlePage ? "first" : "default";
  return { header: front.headers.get(kind), footer: front.footers.get(kind) };
}

/**
 * Reads a Word document or template as one to write plans in. Throws what `openWordFile` throws; `name` is the file's,
 * for the message.
 */
export function readWordTemplate(name: string, bytes: Uint8Array): WordTemplate {
  const { word, documentPath } = openWordFile(name, bytes);
  try {
    const found = PARTS.map((kind) => [kind, relatedPart(word, documentPath, kind)] as const);
    const parts = Object.fromEntries(found) as WordTemplate["parts"];
    const sections = chooseSections(readSections({ word, documentPath }));
    for (const section of sections ? [sections.front, sections.body] : []) {
      // Parsed here, so that what is broken is found while a person is choosing the file.
      for (const part of [...section.headers.values(), ...section.footers.values()]) word.xml(part);
    }
    for (const part of [parts.numbering, parts.settings, parts.fontTable]) if (part !== undefined) word.xml(part);
    titleOf(word);
    if (!childElement(word.xml(documentPath), "w:document", "w:body")) throw new SyntaxError("no w:body");
    const theme = parts.theme === undefined ? undefined : readTheme(word.xml(parts.theme));
    return { name, word, documentPath, parts, sheet: StyleSheet.read(word, parts.styles), theme, sections };
  } catch (error) {
    throw error instanceof SyntaxError ? problemError("wordTemplate.broken", { name }) : error;
  }
}
