import type { Element } from "@xmldom/xmldom";
import { Document, Header, Packer, Paragraph } from "docx";
import { TextWatermark } from "docx/watermarks";
import { strToU8 } from "fflate";
import { addPart, partsOfKind } from "../ooxml/addPart.ts";
import { childElements, createElement, descendantElements, isSwitchedOn } from "../ooxml/elements.ts";
import { DOCUMENT, SETTINGS, namespaces } from "../ooxml/names.ts";
import { insertOrdered } from "../ooxml/properties.ts";
import { sectionProperties } from "../ooxml/sectionProperties.ts";
import { WordPackage } from "../ooxml/wordPackage.ts";
import { WATERMARK_LOOK } from "./watermarkLook.ts";

const HEADER_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";

/** A run that draws `text` across the page behind its words, as Word's own command makes it. */
async function watermarkRun(text: string): Promise<Element> {
  const header = new Header({ children: [new Paragraph({ children: [new TextWatermark({ text, color: WATERMARK_LOOK.colour, opacity: WATERMARK_LOOK.opacity })] })] });
  const bytes = await Packer.toBuffer(new Document({ sections: [{ headers: { default: header }, children: [] }] }));
  const run = descendantElements(WordPackage.open(bytes).xml("word/header1.xml"), "w:r")[0];
  if (!run) throw new Error("The library draws no watermark");
  // The front page says it in words; a screen reader is not to say it on every page.
  for (const shape of descendantElements(run, "v:shape")) shape.setAttribute("alt", "");
  return run;
}

/** Puts a copy of `run` into the header at `path`. Each shape in a document has an id of its own. */
function draw(word: WordPackage, path: string, run: Element, number: number): void {
  const header = word.xml(path);
  const root = header.documentElement;
  if (!root) return;
  let paragraph = childElements(root, "w:p").at(-1);
  if (!paragraph) {
    paragraph = createElement(header, "w:p");
    root.appendChild(paragraph);
  }
  const copy = header.importNode(run, true);
  const drawn = new Set(descendantElements(root, "v:shapetype").map((type) => type.getAttribute("id")));
  for (const type of descendantElements(copy, "v:shapetype")) if (drawn.has(type.getAttribute("id"))) type.parentNode?.removeChild(type);
  for (const shape of descendantElements(copy, "v:shape")) shape.setAttribute("id", `PowerPlusWaterMarkObject${number}`);
  paragraph.appendChild(copy);
}

function emptyHeader(word: WordPackage): { path: string; id: string } {
  let number = 1;
  while (word.has(`word/header${number}.xml`)) number += 1;
  const path = `word/header${number}.xml` as const;
  const bytes = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr xmlns:w="${namespaces.w}"><w:p><w:pPr><w:suppressLineNumbers/><w:spacing w:before="0" w:after="0"/></w:pPr></w:p></w:hdr>`,
  );
  return { path, id: addPart(word, { path, kind: "header", contentType: HEADER_CONTENT, bytes }) };
}

/** The kinds of header that the pages of a part of the document take, in the order they are looked for. */
function headerTypes(section: Element, hasEvenPages: boolean): string[] {
  return ["default", ...(isSwitchedOn(section, "w:titlePg") ? ["first"] : []), ...(hasEvenPages ? ["even"] : [])];
}

/**
 * Writes `text` across every page of a finished file, behind its words. What its headers say already stays; pages without
 * a header get one that says nothing.
 */
export async function addWatermark(word: WordPackage, text: string): Promise<void> {
  const run = await watermarkRun(text);
  const document = word.xml(DOCUMENT);
  const hasEvenPages = word.has(SETTINGS) && isSwitchedOn(word.xml(SETTINGS), "w:settings", "w:evenAndOddHeaders");
  const headers = partsOfKind(word, "header");
  const drawn = new Set<string>();
  const drawOnce = (path: string) => {
    if (drawn.has(path)) return;
    drawn.add(path);
    draw(word, path, run, drawn.size);
  };
  // A part of the document without a header of some kind has that of the part before it.
  const inherited = new Set<string>();
  for (const section of sectionProperties(document)) {
    const references = childElements(section, "w:headerReference");
    for (const reference of references) {
      const path = headers.get(reference.getAttributeNS(namespaces.r, "id") ?? "");
      if (path !== undefined) drawOnce(path);
      inherited.add(reference.getAttribute("w:type") ?? "default");
    }
    for (const type of headerTypes(section, hasEvenPages)) {
      if (inherited.has(type)) continue;
      inherited.add(type);
      const { path, id } = emptyHeader(word);
      drawOnce(path);
      const reference = createElement(document, "w:headerReference", { "w:type": type });
      reference.setAttributeNS(namespaces.r, "r:id", id);
      insertOrdered(section, reference);
    }
  }
}
