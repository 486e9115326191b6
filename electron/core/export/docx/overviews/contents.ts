import type { FileChild } from "docx";
import { contents, type ContentsEntry } from "../../../../../shared/plan/overviews/index.ts";
import { entryParagraphs } from "./entries.ts";
import { styleIds } from "../styles/styleIds.ts";
import type { Opening, Writing } from "../writing.ts";
import { BodyElement, Element, valueElement } from "../xml.ts";

/** Heading 1 and 2, each entry a link; the same selection that `contents` makes. */
const INSTRUCTION = 'TOC \\o "1-2" \\h \\z \\u';

/** A number is parted from its title by a tab, as in the list that Word makes itself. */
function entryText({ text, level }: ContentsEntry): string {
  return level === 1 ? text.replace(/^(\d+\.) /, "$1\t") : text;
}

/** A contents list that Word knows as one: it puts a button above it for bringing it up to date. */
export function writeContents(opening: Opening, writing: Writing): FileChild[] {
  const entries = contents(writing.plan).map((entry) => {
    return { id: entry.id, text: entryText(entry), style: styleIds.contents[entry.level] };
  });
  if (entries.length === 0) return [];
  const gallery = new Element("w:docPartObj", {}, [
    valueElement("w:docPartGallery", "Table of Contents"),
    new Element("w:docPartUnique"),
  ]);
  return [
    new BodyElement("w:sdt", [
      new Element("w:sdtPr", {}, [valueElement("w:alias", "Indhold"), gallery]),
      new Element("w:sdtContent", {}, entryParagraphs(INSTRUCTION, entries, opening, writing)),
    ]),
  ];
}
