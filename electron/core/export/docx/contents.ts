import { InternalHyperlink, PageReference, Paragraph, type FileChild, type ParagraphChild } from "docx";
import { contents, type ContentsEntry } from "../../../../shared/plan/overviews/index.ts";
import { fieldEnd, fieldStart } from "./fields.ts";
import { styleIds } from "./styleIds.ts";
import { plainRuns } from "./textRuns.ts";
import type { Opening, Writing } from "./writing.ts";
import { BodyElement, Element, valueElement } from "./xml.ts";

/** Heading 1 and 2, each entry a link; the same selection that `contents` makes. */
const INSTRUCTION = 'TOC \\o "1-2" \\h \\z \\u';

/** A number is parted from its title by a tab, as in the list that Word makes itself. */
function entryText({ text, level }: ContentsEntry): string {
  return level === 1 ? text.replace(/^(\d+\.) /, "$1\t") : text;
}

function entryRuns(entry: ContentsEntry, { bookmarks, pageNumbers }: Writing): ParagraphChild[] {
  const anchor = bookmarks.name(entry.id);
  const runs: ParagraphChild[] = plainRuns(entryText(entry).replaceAll("\n", " "));
  if (anchor === undefined) return runs;
  const page = pageNumbers ? [...plainRuns("\t"), new PageReference(anchor, { hyperlink: true })] : [];
  return [new InternalHyperlink({ anchor, children: [...runs, ...page] })];
}

/**
 * A contents field that already holds its entries, so that every reader shows them at once. It is not marked for
 * updating: Word would meet the reader with a question about fields that "may refer to other files". Page numbers that
 * were not worked out come when the reader updates the list, for which Word puts a button above it.
 */
export function writeContents(opening: Opening, writing: Writing): FileChild[] {
  const entries = contents(writing.plan);
  const paragraphs = entries.map(
    (entry, index) =>
      new Paragraph({
        ...(index === 0 ? opening : {}),
        style: styleIds.contents[entry.level],
        children: [
          ...(index === 0 ? [fieldStart(INSTRUCTION)] : []),
          ...entryRuns(entry, writing),
          ...(index === entries.length - 1 ? [fieldEnd()] : []),
        ],
      }),
  );
  if (paragraphs.length === 0) return [];
  const gallery = new Element("w:docPartObj", {}, [
    valueElement("w:docPartGallery", "Table of Contents"),
    new Element("w:docPartUnique"),
  ]);
  return [
    new BodyElement("w:sdt", [
      new Element("w:sdtPr", {}, [valueElement("w:alias", "Indhold"), gallery]),
      new Element("w:sdtContent", {}, paragraphs),
    ]),
  ];
}
