import type { Document, Element } from "@xmldom/xmldom";
import { OBJECT } from "../../../../../shared/plan/comments/index.ts";
import { readAnchorName, readSectionTag } from "../../../export/ooxml/anchorNames.ts";
import { childElement, childElements, valueAt } from "../../../export/ooxml/elements.ts";

/** A stretch of a paragraph that is the words of one block, or of none that was sent. */
export interface Piece {
  block: string | undefined;
  /** As it was before tracked changes, and as it is with them. */
  original: string;
  current: string;
  /** The innermost block that the paragraph stands in all of, and its section. */
  inside: string | undefined;
  section: string | undefined;
}

/** A place in a piece: how far into what it was and into what it is. */
export interface PiecePlace {
  piece: number;
  original: number;
  current: number;
}

export interface CommentPlace {
  start: PiecePlace;
  end: PiecePlace;
}

export interface ReadPlaces {
  pieces: readonly Piece[];
  /** By the comment's number. */
  places: ReadonlyMap<string, CommentPlace>;
}

/** What stands in a document twice, or says nothing to a reader. */
const SILENT: ReadonlySet<string> = new Set(["w:pPr", "w:rPr", "w:tblPr", "w:trPr", "w:tcPr", "w:sdtPr", "w:sectPr", "w:instrText", "w:delInstrText", "mc:Fallback"]);

class PlaceReader {
  readonly pieces: Piece[] = [];
  readonly places = new Map<string, CommentPlace>();
  readonly #starts = new Map<string, PiecePlace>();
  /** Begun between paragraphs: they are at the start of the next one. */
  #waiting: string[] = [];
  readonly #blocks: { mark: string; id: string }[] = [];
  #sections: { mark: string; id: string }[] = [];
  #tagged: string | undefined;
  /** The last section that began, for what stands behind its end. */
  #lastSection: string | undefined;
  #inParagraph = false;
  #state: "kept" | "added" | "removed" = "kept";

  walk(parent: Element): void {
    for (const element of childElements(parent)) this.#visit(element);
  }

  #here(): PiecePlace {
    const last = this.pieces.length - 1;
    const piece = this.pieces[last];
    return { piece: last, original: piece?.original.length ?? 0, current: piece?.current.length ?? 0 };
  }

  #begin(block: string | undefined): void {
    const section = this.#sections.at(-1)?.id ?? this.#tagged ?? this.#lastSection;
    this.pieces.push({ block, original: "", current: "", inside: this.#blocks.at(-1)?.id, section });
  }

  #say(text: string): void {
    const piece = this.pieces.at(-1);
    if (!piece || !this.#inParagraph) return;
    if (this.#state !== "added") piece.original += text;
    if (this.#state !== "removed") piece.current += text;
  }

  #within(state: "added" | "removed", element: Element): void {
    const before = this.#state;
    // What somebody put in and somebody else took out again is neither in what was nor in what is.
    if (before === "kept" || before === state) {
      this.#state = state;
      this.walk(element);
      this.#state = before;
    } else {
      const piece = this.pieces.at(-1);
      const kept = piece && { original: piece.original, current: piece.current };
      this.walk(element);
      if (piece && kept) Object.assign(piece, kept);
    }
  }

  #paragraph(element: Element): void {
    const outer = this.#inParagraph;
    this.#inParagraph = true;
    this.#begin(undefined);
    for (const number of this.#waiting) this.#starts.set(number, this.#here());
    this.#waiting = [];
    this.walk(element);
    this.#inParagraph = outer;
    // Words after a text box that stands in them begin anew.
    if (outer) this.#begin(undefined);
  }

  #bookmark(element: Element): void {
    const found = readAnchorName(element.getAttribute("w:name") ?? "");
    if (!found) return;
    const mark = element.getAttribute("w:id") ?? "";
    if (found.part === "block") this.#blocks.push({ mark, id: found.id });
    if (found.part === "section") {
      this.#sections.push({ mark, id: found.id });
      this.#lastSection = found.id;
    }
    const piece = this.pieces.at(-1);
    if (piece && this.#inParagraph) {
      piece.inside = this.#blocks.at(-1)?.id;
      piece.section = this.#sections.at(-1)?.id ?? piece.section;
      if (found.part === "words") {
        // What stands before the first block of a paragraph was written at its beginning.
        if (piece.block === undefined) piece.block = found.id;
        else this.#begin(found.id);
      }
    }
  }

  #bookmarkEnd(mark: string): void {
    const block = this.#blocks.findLastIndex((each) => each.mark === mark);
    if (block !== -1) this.#blocks.splice(block, 1);
    this.#sections = this.#sections.filter((each) => each.mark !== mark);
  }

  #control(element: Element): void {
    const tagged = this.#tagged;
    const section = readSectionTag(valueAt(element, "w:sdtPr", "w:tag") ?? "");
    if (section !== undefined) this.#tagged = this.#lastSection = section;
    this.walk(element);
    this.#tagged = tagged;
  }

  #visit(element: Element): void {
    const number = element.getAttribute("w:id") ?? "";
    switch (element.nodeName) {
      case "w:p":
        return this.#paragraph(element);
      case "w:sdt":
        return this.#control(element);
      case "w:bookmarkStart":
        return this.#bookmark(element);
      case "w:bookmarkEnd":
        return this.#bookmarkEnd(number);
      case "w:ins":
      case "w:moveTo":
        return this.#within("added", element);
      case "w:del":
      case "w:moveFrom":
        return this.#within("removed", element);
      case "w:commentRangeStart":
        if (this.#inParagraph) this.#starts.set(number, this.#here());
        else this.#waiting.push(number);
        return;
      case "w:commentRangeEnd":
        this.places.set(number, { start: this.#starts.get(number) ?? this.#here(), end: this.#here() });
        return;
      case "w:commentReference":
        if (!this.places.has(number)) this.places.set(number, { start: this.#starts.get(number) ?? this.#here(), end: this.#here() });
        return;
      case "w:t":
      case "w:delText":
        return this.#say(element.textContent ?? "");
      case "w:tab":
        return this.#say("\t");
      case "w:br":
        return element.getAttribute("w:type") ? undefined : this.#say("\n");
      case "w:noBreakHyphen":
        return this.#say("\u2011");
      case "w:footnoteReference":
        return this.#say(OBJECT);
      default:
        if (!SILENT.has(element.nodeName)) this.walk(element);
    }
  }
}

/** The words of a file's body, piece by piece, and where in them each comment stands. */
export function readPlaces(document: Document): ReadPlaces {
  const reader = new PlaceReader();
  const body = childElement(document, "w:document", "w:body");
  if (body) reader.walk(body);
  return { pieces: reader.pieces, places: reader.places };
}
