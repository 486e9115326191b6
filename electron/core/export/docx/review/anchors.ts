import { Bookmark, type FileChild, type ParagraphChild } from "docx";
import { ownText as ownWords } from "../../../../../shared/plan/comments/index.ts";
import type { Inline, Section } from "../../../../../shared/plan/nodes/index.ts";
import { descendants, isTextBlock, sectionTitle } from "../../../../../shared/plan/tree.ts";
import { anchorName, sectionTag, type AnchoredPart } from "../../ooxml/anchorNames.ts";
import type { CommentPlaces } from "./commentPlaces.ts";
import { commentedRuns } from "./commentRuns.ts";
import { plainRuns } from "../text/textRuns.ts";
import { BodyElement, Element, valueElement } from "../xml.ts";

/** Apart from the numbers that the library gives its own bookmarks. */
const FIRST_NUMBER = 1_000_000_001;

/** The longest name of a content control that Word takes. */
const LONGEST_ALIAS = 64;

/**
 * Says of a section's content control that a building block stands in it. LibreOffice 7.4 makes a control of its own of any
 * other, round the heading alone, and where somebody edits that heading with tracking it writes XML that nothing can open.
 */
const BUILDING_BLOCK = new Element("w:docPartObj", {}, [valueElement("w:docPartGallery", "Quick Parts")]);

/**
 * What ties a Word file to the plan it was made from, so that it can be compared and read back: a content control and a
 * hidden bookmark round each section, and hidden bookmarks round its blocks. Nothing of it shows.
 */
export interface Anchors {
  /** What `write` makes of `inlines`, as the words of the block whose content they are. */
  words(inlines: readonly Inline[], write: (inlines: readonly Inline[]) => ParagraphChild[]): ParagraphChild[];
  /** The caption, label or title that is all the text the block itself has. */
  ownText(id: string, text: string): ParagraphChild[];
  /** All that was written of a block that is more than its own words. */
  block(id: string, written: FileChild[]): FileChild[];
  section(section: Section, written: FileChild[]): FileChild[];
}

/** Leaves everything as it is. */
export const noAnchors: Anchors = {
  words: (inlines, write) => write(inlines),
  ownText: (_, text) => plainRuns(text),
  block: (_, written) => written,
  section: (_, written) => written,
};

/** The block that each piece of inline content belongs to; what an overview repeats is other content. */
function ownersOf(sections: readonly Section[]): ReadonlyMap<readonly Inline[], string> {
  const owners = new Map<readonly Inline[], string>();
  for (const section of sections) {
    for (const node of descendants(section)) if (isTextBlock(node)) owners.set(node.children, node.id);
  }
  return owners;
}

/**
 * Anchors for what is written of `sections`, and the marks of comments on parts of it. Of two names that Word, which knows
 * no case, would mix up, one is left out.
 */
export function createAnchors(sections: readonly Section[], comments: CommentPlaces["ranges"] = new Map()): Anchors {
  const owners = ownersOf(sections);
  const taken = new Set<string>();
  let number = FIRST_NUMBER;
  const free = (part: AnchoredPart, id: string): string | undefined => {
    const name = anchorName(part, id);
    const key = name.toLowerCase();
    if (taken.has(key)) return undefined;
    taken.add(key);
    return name;
  };
  const own = (id: string, inlines: readonly Inline[], write: (inlines: readonly Inline[]) => ParagraphChild[]): ParagraphChild[] => {
    const runs = commentedRuns(inlines, comments.get(id) ?? [], write);
    const name = runs.length > 0 ? free("words", id) : undefined;
    return name === undefined ? runs : [new Bookmark({ id: name, children: runs })];
  };
  const round = (part: AnchoredPart, id: string, written: FileChild[]): FileChild[] => {
    const name = written.length > 0 ? free(part, id) : undefined;
    if (name === undefined) return written;
    const mark = { "w:id": number++ };
    return [new BodyElement("w:bookmarkStart", [], { ...mark, "w:name": name }), ...written, new BodyElement("w:bookmarkEnd", [], mark)];
  };
  return {
    words(inlines, write) {
      const id = owners.get(inlines);
      return id === undefined ? write(inlines) : own(id, inlines, write);
    },
    ownText: (id, text) => own(id, [{ text }], (inlines) => plainRuns(ownWords(inlines))),
    block: (id, written) => round("block", id, written),
    section(section, written) {
      if (written.length === 0) return written;
      const alias = sectionTitle(section).replaceAll(/\s+/g, " ").trim().slice(0, LONGEST_ALIAS).toWellFormed();
      return round("section", section.id, [
        new BodyElement("w:sdt", [
          new Element("w:sdtPr", {}, [
            ...(alias === "" ? [] : [valueElement("w:alias", alias)]),
            valueElement("w:tag", sectionTag(section.id)),
            valueElement("w:id", number++),
            new Element("w15:appearance", { "w15:val": "hidden" }),
            BUILDING_BLOCK,
          ]),
          new Element("w:sdtContent", {}, written),
        ]),
      ]);
    },
  };
}
