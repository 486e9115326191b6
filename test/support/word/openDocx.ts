import { strFromU8, unzipSync } from "fflate";
import { child, elements, parseXml, value, wordText, type XmlElement } from "./xml.ts";

/** A Word file taken apart. Every part that is XML has been parsed, and so is well-formed. */
export interface OpenedDocx {
  paths: string[];
  part(path: string): XmlElement;
  document: XmlElement;
  styles: XmlElement;
  /** The body's paragraphs in order, those in tables and content controls included. */
  paragraphs: XmlElement[];
}

/** Throws where the bytes are no zip or a part is not well-formed. */
export function openDocx(bytes: Uint8Array): OpenedDocx {
  const files = unzipSync(bytes);
  const parts = new Map(
    Object.entries(files)
      .filter(([path]) => /\.(?:xml|rels)$/.test(path))
      .map(([path, content]) => [path, parseXml(strFromU8(content))]),
  );
  const part = (path: string): XmlElement => {
    const found = parts.get(path);
    if (!found) throw new Error(`The file has no ${path}`);
    return found;
  };
  const document = part("word/document.xml");
  return {
    paths: Object.keys(files),
    part,
    document,
    styles: part("word/styles.xml"),
    paragraphs: elements(document, "w:p"),
  };
}

export function styleOf(paragraph: XmlElement): string | undefined {
  return value(paragraph, "w:pPr", "w:pStyle");
}

/** The paragraphs in `style`, as text. */
export function textsIn(docx: OpenedDocx, style: string): string[] {
  return docx.paragraphs.filter((paragraph) => styleOf(paragraph) === style).map(wordText);
}

/** The list a paragraph is in, as "numId/level". */
export function listOf(paragraph: XmlElement): string | undefined {
  const numbering = child(paragraph, "w:pPr", "w:numPr");
  return numbering && `${value(numbering, "w:numId")}/${value(numbering, "w:ilvl")}`;
}

/** The part that a relationship of `source` leads to, resolved within the package; addresses outside it as they stand. */
export function relationships(docx: OpenedDocx, source: string): { id: string; target: string; external: boolean }[] {
  const [folder = "", file = ""] = [source.slice(0, source.lastIndexOf("/")), source.slice(source.lastIndexOf("/") + 1)];
  const path = `${folder}/_rels/${file}.rels`;
  if (!docx.paths.includes(path)) return [];
  return elements(docx.part(path), "Relationship").map(({ attributes }) => {
    const external = attributes["TargetMode"] === "External";
    const target = attributes["Target"] ?? "";
    const inside = new URL(target, `zip:/${folder}/`).pathname.slice(1);
    return { id: attributes["Id"] ?? "", target: external ? target : inside, external };
  });
}
