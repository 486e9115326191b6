import { contrast, leastTextContrast } from "../../../../shared/look/contrast.ts";
import { defaultTheme } from "../../../../shared/plan/theme.ts";
import type { TemplateNote, WordTemplateReport } from "../../../../shared/wordTemplate.ts";
import { childElement, descendantElements, isSwitchedOn } from "../ooxml/elements.ts";
import { readRelationships } from "../ooxml/relationships.ts";
import { danishStyleName } from "../ooxml/styleIdentity.ts";
import type { StyleType } from "../ooxml/styleSheet.ts";
import { keepsOurFooter } from "./applySections.ts";
import { showsHeadingNumbers } from "./mergeNumbering.ts";
import { watermarks } from "./pageParts.ts";
import { readWordTemplate, showsAnything, showsPicture, type WordTemplate } from "./readWordTemplate.ts";
import { coloursOf, colourOf, readPage, sizeOf, templateLook } from "./templateLook.ts";

/** Word's own styles that plans are written in. */
const EXPECTED: readonly (readonly [name: string, type: StyleType])[] = [
  ...["Normal", "Title", "Subtitle", "heading 1", "heading 2", "heading 3", "heading 4", "Quote", "caption", "List Bullet", "List Number"].map((name) => [name, "paragraph"] as const),
  ...["TOC Heading", "toc 1", "toc 2", "table of figures", "footnote text", "footer"].map((name) => [name, "paragraph"] as const),
  ["Hyperlink", "character"],
];

/** The best known of the styles that only plans have. */
const OWN = ["Manchet", "Punkt", "Faktaboks", "Mål", "Kilde", "Figur"];

/** The styles whose colour matters most. */
const COLOURED = ["Normal", "Title", "Subtitle", "heading 1", "heading 2", "heading 3", "heading 4", "Quote", "caption"];

function paleStyles({ sheet, theme }: WordTemplate): WordTemplateReport["pale"] {
  return COLOURED.flatMap((name) => {
    const style = sheet.find(name, "paragraph");
    const colour = style && colourOf(sheet, style, theme);
    if (!style || colour === undefined) return [];
    const ratio = contrast(colour, "FFFFFF");
    return ratio >= leastTextContrast(sizeOf(sheet, style), sheet.switchedOn(style, "w:rPr", "w:b")) ? [] : [{ name: danishStyleName(name), contrast: ratio }];
  });
}

/** The headers and footers that plans are written with. */
function pageParts({ sections }: WordTemplate): { headers: string[]; footers: string[] } {
  const both = sections ? [sections.front, sections.body] : [];
  return { headers: both.flatMap(({ headers }) => [...headers.values()]), footers: both.flatMap(({ footers }) => [...footers.values()]) };
}

function notesOn(template: WordTemplate, hasPage: boolean): TemplateNote[] {
  const { word, documentPath, parts, sheet } = template;
  const { headers, footers } = pageParts(template);
  const body = childElement(word.xml(documentPath), "w:document", "w:body");
  const settings = parts.settings === undefined ? undefined : childElement(word.xml(parts.settings), "w:settings");
  const numbering = parts.numbering === undefined ? undefined : childElement(word.xml(parts.numbering), "w:numbering");
  const isProtected = ["w:documentProtection", "w:writeProtection"].some((name) => {
    const found = childElement(settings, name);
    return found !== undefined && (name === "w:writeProtection" || isSwitchedOn(found) || found.hasAttribute("w:edit"));
  });
  const linked = [...headers, ...footers].some((part) => readRelationships(word, part).some(({ kind, external }) => external && kind === "image"));
  const marked = headers.some((part) => watermarks(word.xml(part)).length > 0);
  const pictured = body !== undefined && ["w:drawing", "w:pict"].some((name) => descendantElements(body, name).length > 0);
  return [
    ...(linked ? (["linkedPictures"] as const) : []),
    ...(marked ? (["watermark"] as const) : []),
    ...(hasPage ? [] : (["noPage"] as const)),
    ...(showsHeadingNumbers(sheet, numbering) ? (["headingNumbers"] as const) : []),
    ...(keepsOurFooter(template) ? (["noFooter"] as const) : []),
    ...(pictured ? (["bodyPictures"] as const) : []),
    ...(isProtected ? (["protection"] as const) : []),
  ];
}

/** What a municipality's Word file gives a plan, and what it lacks. */
export function describeTemplate(template: WordTemplate): WordTemplateReport {
  const { word, sheet, theme, sections } = template;
  const page = sections && readPage(sections.body.properties);
  const look = templateLook({ sheet, theme, page }, defaultTheme);
  const { headers, footers } = pageParts(template);
  const isThere = ([name, type]: (typeof EXPECTED)[number]) =>
    (name === "Normal" && sheet.defaultOf(type) !== undefined) || sheet.find(name, type) !== undefined;
  const namesOf = (styles: typeof EXPECTED) => styles.map(([name]) => danishStyleName(name));
  return {
    page: page ? { width: Math.round(page.width), height: Math.round(page.height) } : null,
    fonts: { ...look.font },
    accent: coloursOf(sheet, theme) ? look.colour.accent : null,
    header: headers.some((part) => showsAnything(word, part)),
    footer: footers.some((part) => showsAnything(word, part)),
    logo: [...headers, ...footers].some((part) => showsPicture(word, part)),
    found: namesOf(EXPECTED.filter(isThere)),
    missing: namesOf(EXPECTED.filter((style) => !isThere(style))),
    own: OWN.filter((name) => sheet.find(name, "paragraph")),
    pale: paleStyles(template),
    notes: notesOn(template, page !== undefined),
  };
}

/** The same of a file that somebody has chosen. Throws as `readWordTemplate` does. */
export function describeTemplateFile(name: string, bytes: Uint8Array): WordTemplateReport {
  return describeTemplate(readWordTemplate(name, bytes));
}
