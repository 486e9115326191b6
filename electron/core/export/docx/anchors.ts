import { Bookmark, type FileChild, type ParagraphChild } from "docx";
import type { Inline, Section } from "../../../../shared/plan/nodes/index.ts";
import { descendants, isTextBlock, sectionTitle } from "../../../../shared/plan/tree.ts";
import { anchorName, sectionTag, type AnchoredPart } from "../ooxml/anchorNames.ts";
import { BodyElement, Element, valueElement } from "./xml.ts";

/** Apart from the numbers that the library gives its own bookmarks. */
const FIRST_NUMBER = 1_000_000_001;

/** The longest name of a content control that Word takes. */
const LONGEST_ALIAS = 64;

/**
 * What ties a Word file to the plan it was made from, so that it can be compared and read back: a content control round
 * each section and hidden bookmarks round its blocks. Nothing of it shows.
 */
export interface Anchors {
  /** `runs` as the words of the block whose content `inlines` is; the same runs where it is no block's. */
  words(inlines: readonly Inline[], runs: ParagraphChild[]): ParagraphChild[];
  /** `runs` as the caption, label or title that is all the text the block itself has. */
  ownText(id: string, runs: ParagraphChild[]): ParagraphChild[];
  /** All that was written of a block that is more than its own words. */
  block(id: string, written: FileChild[]): FileChild[];
  section(section: Section, written: FileChild[]): FileChild[];
}

/** Leaves everything as it is. */
export const noAnchors: Anchors = {
  words: (_, runs) => runs,
  ownText: (_, runs) => runs,
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

/** Anchors for what is written of `sections`. Of two names that Word, which knows no case, would mix up, one is left out. */
export function createAnchors(sections: readonly Section[]): Anchors {
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
  const ownText = (id: string, runs: ParagraphChild[]): ParagraphChild[] => {
    const name = runs.length > 0 ? free("words", id) : undefined;
    return name === undefined ? runs : [new Bookmark({ id: name, children: runs })];
  };
  return {
    words(inlines, runs) {
      const id = owners.get(inlines);
      return id === undefined ? runs : ownText(id, runs);
    },
    ownText,
    block(id, written) {
      const name = written.length > 0 ? free("block", id) : undefined;
      if (name === undefined) return written;
      const mark = { "w:id": number++ };
      return [new BodyElement("w:bookmarkStart", [], { ...mark, "w:name": name }), ...written, new BodyElement("w:bookmarkEnd", [], mark)];
    },
    section(section, written) {
      if (written.length === 0) return written;
      const alias = sectionTitle(section).replaceAll(/\s+/g, " ").trim().slice(0, LONGEST_ALIAS).toWellFormed();
      return [
        new BodyElement("w:sdt", [
          new Element("w:sdtPr", {}, [
            ...(alias === "" ? [] : [valueElement("w:alias", alias)]),
            valueElement("w:tag", sectionTag(section.id)),
            valueElement("w:id", number++),
            new Element("w15:appearance", { "w15:val": "hidden" }),
          ]),
          new Element("w:sdtContent", {}, written),
        ]),
      ];
    },
  };
}
