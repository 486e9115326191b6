import type { Element, Node } from "@xmldom/xmldom";
import { readAnchorName, readSectionTag } from "../../../export/ooxml/anchorNames.ts";
import { childElement, childElements, descendantElements, valueAt } from "../../../export/ooxml/elements.ts";
import { readRelationships, relatedPart } from "../../../export/ooxml/relationships.ts";
import type { OpenedWordFile } from "../../../export/wordTemplate/openWordFile.ts";
import { RunReader } from "./readRuns.ts";
import { shownReader, type ShownReader } from "./readShown.ts";
import { StyleLooks } from "./styleLooks.ts";
import { isOfLibreOffice, markHeirs } from "./markHeirs.ts";
import { readMark, withMark } from "./trackedMarks.ts";
import { UNTOUCHED, type Anchor, type Fate, type TrackedCell, type TrackedFile, type TrackedItem, type TrackedParagraph, type TrackedRow, type TrackedTable } from "./tracked.ts";

/** Containers that say nothing themselves. */
const TRANSPARENT: ReadonlySet<string> = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "mc:AlternateContent", "mc:Choice", "w:ins", "w:moveTo", "w:del", "w:moveFrom"]);

interface Around {
  section?: string;
  fate: Fate;
}

/** Reads one part's paragraphs and tables in order. Bookmarks and fields may begin in one of them and end in another. */
class PartReader {
  readonly #looks: StyleLooks;
  readonly #runs: RunReader;
  /** By their names: LibreOffice begins one that spans paragraphs twice, in the first and in the last of them. */
  readonly #open = new Map<string, Anchor>();
  readonly #names = new Map<string, string>();
  #snapshot: readonly Anchor[] = [];
  #count = 0;
  readonly #prefix: string;

  constructor(looks: StyleLooks, links: ReadonlyMap<string, string>, shown: ShownReader, prefix: string) {
    this.#looks = looks;
    this.#prefix = prefix;
    this.#runs = new RunReader(looks, links, () => this.#snapshot, (mark) => {
      this.#bookmark(mark);
    }, shown);
  }

  #key(): string {
    this.#count += 1;
    return `${this.#prefix}${this.#count}`;
  }

  #bookmark(element: Element): void {
    const number = element.getAttribute("w:id") ?? "";
    if (element.nodeName === "w:bookmarkStart") {
      const name = element.getAttribute("w:name") ?? "";
      const anchor = readAnchorName(name);
      if (!anchor) return;
      this.#names.set(number, name);
      this.#open.set(name, anchor);
    } else if (!this.#open.delete(this.#names.get(number) ?? "")) return;
    this.#snapshot = [...this.#open.values()];
  }

  items(parent: Node, around: Around): TrackedItem[] {
    return childElements(parent).flatMap((element): TrackedItem[] => {
      switch (element.nodeName) {
        case "w:p":
          return [this.#paragraph(element, around)];
        case "w:tbl":
          return [this.#table(element, around)];
        case "w:bookmarkStart":
        case "w:bookmarkEnd":
          this.#bookmark(element);
          return [];
        default:
          return TRANSPARENT.has(element.nodeName) ? this.items(element, this.#inside(element, around)) : [];
      }
    });
  }

  #inside(element: Element, around: Around): Around {
    const section = element.nodeName === "w:sdt" ? readSectionTag(valueAt(element, "w:sdtPr", "w:tag") ?? "") : undefined;
    const fate = withMark(around.fate, element);
    return { ...around, fate, ...(section === undefined ? {} : { section }) };
  }

  #paragraph(element: Element, { section, fate }: Around): TrackedParagraph {
    const key = this.#key();
    const properties = childElement(element, "w:pPr");
    const change = childElement(properties, "w:pPrChange");
    const ofEnd = childElement(properties, "w:rPr");
    const before = this.#snapshot;
    const pieces = this.#runs.pieces(element, fate);
    // A bookmark that begins in an empty paragraph is round it.
    const anchors = before.length > 0 ? before : this.#snapshot;
    return {
      kind: "paragraph",
      key,
      pieces,
      end: ofEnd ? childElements(ofEnd).reduce(withMark, fate) : fate,
      look: this.#looks.paragraph(properties),
      ...(change ? { former: { look: this.#looks.paragraph(childElement(change, "w:pPr")), by: readMark(change) } } : {}),
      ...(section === undefined ? {} : { section }),
      anchors,
      endsPages: childElement(properties, "w:sectPr") !== undefined,
    };
  }

  #table(element: Element, around: Around): TrackedTable {
    const key = this.#key();
    const anchors = this.#snapshot;
    const rows = this.#rows(element, around);
    const widths = childElements(childElement(element, "w:tblGrid") ?? element, "w:gridCol").map((column) => Number(column.getAttribute("w:w") ?? 1));
    return { kind: "table", key, rows, widths, anchors, ...(around.section === undefined ? {} : { section: around.section }) };
  }

  #rows(parent: Element, around: Around): TrackedRow[] {
    return childElements(parent).flatMap((element): TrackedRow[] => {
      if (element.nodeName.startsWith("w:bookmark")) this.#bookmark(element);
      if (TRANSPARENT.has(element.nodeName)) return this.#rows(element, this.#inside(element, around));
      if (element.nodeName !== "w:tr") return [];
      const properties = childElement(element, "w:trPr");
      const fate = properties ? childElements(properties).reduce(withMark, around.fate) : around.fate;
      const isHeader = properties !== undefined && childElement(properties, "w:tblHeader") !== undefined;
      return [{ ...fate, key: this.#key(), isHeader, cells: this.#cells(element, { ...around, fate: UNTOUCHED }) }];
    });
  }

  #cells(parent: Element, around: Around): TrackedCell[] {
    return childElements(parent).flatMap((element): TrackedCell[] => {
      if (element.nodeName.startsWith("w:bookmark")) this.#bookmark(element);
      if (TRANSPARENT.has(element.nodeName)) return this.#cells(element, this.#inside(element, around));
      if (element.nodeName !== "w:tc") return [];
      const properties = childElement(element, "w:tcPr");
      const merge = childElement(properties, "w:vMerge");
      const fate = properties ? childElements(properties).reduce(withMark, around.fate) : around.fate;
      return [
        {
          ...fate,
          key: this.#key(),
          colSpan: Math.max(1, Number(valueAt(properties, "w:gridSpan") ?? 1) || 1),
          merge: merge === undefined ? "none" : merge.getAttribute("w:val") === "restart" ? "start" : "continued",
          items: this.items(element, { ...around, fate: UNTOUCHED }),
        },
      ];
    });
  }
}

/** Where the links of a part lead, by the ids of their relationships. */
function linksOf({ word }: OpenedWordFile, part: string): ReadonlyMap<string, string> {
  return new Map(readRelationships(word, part).flatMap(({ id, target, external }) => (external ? [[id, target]] : [])));
}

/** Reads a file's text and footnotes with every tracked change in them. Headers and footers are not in it. */
export function readTracked(file: OpenedWordFile): TrackedFile {
  const { word, documentPath } = file;
  const looks = new StyleLooks(file);
  const root = word.xml(documentPath).documentElement;
  const body = childElement(root ?? undefined, "w:body");
  const around = { fate: UNTOUCHED };
  const read = body ? new PartReader(looks, linksOf(file, documentPath), shownReader(file, documentPath), "p").items(body, around) : [];
  const items = isOfLibreOffice(file) ? markHeirs(read) : read;
  const notesPath = relatedPart(word, documentPath, "footnotes");
  const notes = notesPath === undefined ? [] : descendantElements(word.xml(notesPath), "w:footnote");
  const reader = notesPath === undefined ? undefined : new PartReader(looks, linksOf(file, notesPath), shownReader(file, notesPath), "n");
  return { items, notes: new Map(notes.map((note) => [note.getAttribute("w:id") ?? "", reader?.items(note, around) ?? []])) };
}
