import { createPageBreak, type Block, type HeadingLevel, type NoteInline } from "../plan/nodes/index.ts";
import { normaliseInlines } from "../plan/normaliseInlines.ts";
import { plainText } from "../plan/plainText.ts";
import { isText } from "../plan/tree.ts";
import { assembleBlocks } from "./assemble.ts";
import { EntryWriter, isTextEntry, type Entry, type Place } from "./entries.ts";
import { findNotes, type Note } from "./footnotes.ts";
import { listPlace, type SourceList } from "./lists.ts";
import { PLAIN_RUN, runStyleIn, textPiece, type RunStyle } from "./runs.ts";
import { createStyleReader, isBlockStyle, isInvisible, type Declarations, type StyleReader } from "./styles.ts";
import { isLayoutTable, readTable, sourceRows } from "./tables.ts";
import { isBlockTag } from "./tags.ts";
import { attributeOf, childElements, classesOf, isElement, isTextNode, nodesIn, parseHtml } from "./tree.ts";
import type { HtmlElement, HtmlNode, HtmlParent } from "./tree.ts";
import { continuesWordItem, findMarker, wordItemPlace } from "./wordLists.ts";

/** Deeper than any text is nested, and well within what the stack allows. */
const DEEPEST_NESTING = 200;

const LEVEL_OF_HEADING: Readonly<Record<string, HeadingLevel>> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };

/** Where the reading of a stretch of HTML has come to. */
interface Scope {
  run: RunStyle;
  list: SourceList | null;
  depth: number;
}

class HtmlReader {
  readonly #styles: StyleReader;
  readonly #notes: ReadonlyMap<HtmlElement, Note>;
  /** What has been read already, as a footnote or a list marker. */
  readonly #done = new Set<HtmlElement>();
  #writer = new EntryWriter();

  constructor(root: HtmlParent) {
    this.#styles = createStyleReader(root);
    this.#notes = findNotes(root);
  }

  read(parent: HtmlParent, scope: Scope = { run: PLAIN_RUN, list: null, depth: 0 }): Entry[] {
    const outer = this.#writer;
    const writer = new EntryWriter();
    this.#writer = writer;
    this.#readChildren(parent, scope);
    writer.endParagraph();
    this.#writer = outer;
    return writer.entries;
  }

  #readChildren(parent: HtmlParent, scope: Scope): void {
    for (const node of parent.childNodes) this.#readNode(node, scope);
  }

  #readNode(node: HtmlNode, scope: Scope): void {
    if (isElement(node)) this.#readElement(node, scope);
    else if (isTextNode(node)) this.#writer.add(textPiece(node.value, scope.run));
  }

  #readElement(element: HtmlElement, outer: Scope): void {
    const declared = this.#styles(element);
    if (isInvisible(element, declared) || this.#done.has(element) || this.#readNote(element)) return;
    if (outer.depth > DEEPEST_NESTING) {
      this.#readFlat(element, outer.run);
      return;
    }
    const scope = { ...outer, run: runStyleIn(element, declared, outer.run), depth: outer.depth + 1 };
    const breaksPage = /always|page/.test(declared.get("page-break-before") ?? declared.get("break-before") ?? "");
    if (element.tagName === "br") {
      if (breaksPage) this.#writer.addBlock(createPageBreak());
      else this.#writer.add({ text: "\n", style: outer.run });
    } else if (element.tagName === "hr") {
      this.#writer.endParagraph();
    } else if (isBlockTag(element.tagName) || isBlockStyle(declared)) {
      if (breaksPage) this.#writer.addBlock(createPageBreak());
      this.#readBlock(element, declared, scope);
    } else {
      this.#readChildren(element, scope);
    }
  }

  #readBlock(element: HtmlElement, declared: Declarations, scope: Scope): void {
    const { place } = this.#writer;
    switch (element.tagName) {
      case "table":
        this.#readTable(element, scope);
        break;
      case "ul":
      case "ol":
      case "menu":
      case "dir": {
        const list = { element, depth: (scope.list?.depth ?? 0) + 1 };
        this.#writer.within(place, () => this.#readChildren(element, { ...scope, list }));
        break;
      }
      case "li":
        this.#writer.within(listPlace(element, declared, scope.list), () => this.#readChildren(element, scope));
        break;
      default:
        this.#writer.within(this.#placeIn(element, declared, place), () => this.#readChildren(element, scope));
    }
  }

  /** What the text of a block is part of, given what the block itself is part of. */
  #placeIn(element: HtmlElement, declared: Declarations, outer: Place): Place {
    if (outer.kind === "item") return outer;
    const classes = classesOf(element);
    // Word for the web and the like say it in the words of screen readers.
    const spoken = attributeOf(element, "role") === "heading" ? Number(attributeOf(element, "aria-level") ?? 2) : 0;
    const outline = Number(declared.get("mso-outline-level") ?? spoken);
    const level =
      LEVEL_OF_HEADING[element.tagName] ??
      (classes.includes("MsoTitle") ? 2 : outline >= 1 ? LEVEL_OF_HEADING[`h${Math.min(outline, 6)}`] : undefined);
    if (level) return { kind: "heading", level };
    if (outer.kind === "heading") return outer;

    const item = wordItemPlace(element, declared, this.#styles);
    if (item) {
      const marker = findMarker(element, this.#styles);
      if (marker) this.#done.add(marker);
      return item;
    }
    const last = this.#writer.entries.at(-1);
    if (continuesWordItem(element) && isTextEntry(last) && last.place.kind === "item") return last.place;

    if (classes.includes("MsoCaption") || element.tagName === "caption") return { kind: "caption" };
    const indents = /^(none|medium none|0)/.test(declared.get("border") ?? "");
    if (element.tagName === "blockquote" && !indents) return { kind: "quote", key: element };
    if (classes.some((name) => /^Mso(Intense)?Quote$/.test(name))) return { kind: "quote", key: element };
    return outer;
  }

  #readTable(table: HtmlElement, scope: Scope): void {
    const writer = this.#writer;
    const { place } = writer;
    const inside: Scope = { ...scope, list: null };
    const captions = childElements(table).filter(({ tagName }) => tagName === "caption");
    for (const caption of captions) this.#readElement(caption, inside);
    if (isLayoutTable(table, this.#styles)) {
      for (const { cells } of sourceRows(table, this.#styles)) {
        for (const cell of cells) writer.within(place, () => this.#readChildren(cell, scope));
      }
      return;
    }
    writer.endParagraph();
    const read = readTable(table, this.#styles, (cell, row) => {
      const inRow = runStyleIn(row, this.#styles(row), scope.run);
      const run = runStyleIn(cell, this.#styles(cell), inRow);
      return assembleBlocks(this.read(cell, { ...inside, run }));
    });
    writer.addBlock(read);
  }

  /** Reads a footnote where its mark stands. The note's words are read here and not again further down. */
  #readNote(mark: HtmlElement): boolean {
    const note = this.#notes.get(mark);
    if (!note) return false;
    this.#done.add(note.container).add(note.backlink);
    const lines = this.read(note.container).map((entry): NoteInline[] =>
      isTextEntry(entry)
        ? entry.content.flatMap((node) => (isText(node) || node.type === "link" ? [node] : []))
        : [{ text: plainText([entry.block]) }],
    );
    const joined = lines.flatMap((line, index) => (index === 0 ? line : [{ text: "\n" }, ...line]));
    this.#writer.add({ note: normaliseInlines(joined) });
    return true;
  }

  /** The words of something nested beyond reason, without what they were. */
  #readFlat(root: HtmlElement, run: RunStyle): void {
    for (const node of nodesIn(root)) {
      if (!isElement(node)) this.#readNode(node, { run, list: null, depth: 0 });
      else if (isBlockTag(node.tagName)) this.#writer.add({ text: "\n", style: run });
    }
  }
}

/**
 * What the editor inserts when HTML is pasted: headings, paragraphs, nested lists, marks, links, tables, quotes,
 * footnotes and page breaks. Fonts, colours, pictures, comments and everything else that is not the text go. Blocks are
 * valid and in normal form, with fresh ids; none for HTML without visible words.
 */
export function htmlToBlocks(html: string): Block[] {
  const document = parseHtml(html);
  return assembleBlocks(new HtmlReader(document).read(document));
}
