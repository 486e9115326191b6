import type { Block, HeadingLevel, Inline } from "../plan/nodes/index.ts";
import { normaliseInlines } from "../plan/normaliseInlines.ts";
import { paragraphsOf, type Piece } from "./runs.ts";

/** Where an item stands, as its source says it: a number of levels in, in which list. */
export interface ItemPlace {
  kind: "item";
  /** Tells items apart; all paragraphs of one item share it. */
  key: object;
  /** From 1. */
  level: number;
  ordered: boolean;
  /** Tells lists apart. */
  list: unknown;
  /** Whether its number is the first of its list. */
  first: boolean;
}

/** What the text being read is part of. */
export type Place =
  | { kind: "paragraph" }
  | { kind: "caption" }
  | { kind: "heading"; level: HeadingLevel }
  | { kind: "quote"; key: object }
  | ItemPlace;

export interface TextEntry {
  place: Place;
  content: Inline[];
}

/** What was read, in order, before list items are put into lists. */
export type Entry = TextEntry | { block: Block };

export function isTextEntry(entry: Entry | undefined): entry is TextEntry {
  return entry !== undefined && "place" in entry;
}

function joinLines(first: readonly Inline[], second: readonly Inline[]): Inline[] {
  return normaliseInlines([...first, { text: "\n" }, ...second]);
}

/** Collects pieces into paragraphs and notes what each is part of. */
export class EntryWriter {
  readonly entries: Entry[] = [];
  place: Place = { kind: "paragraph" };
  #pieces: Piece[] = [];
  readonly #begun = new Set<object>();

  add(piece: Piece): void {
    this.#pieces.push(piece);
  }

  addBlock(block: Block): void {
    this.endParagraph();
    this.entries.push({ block });
  }

  /** Writes what `write` adds as part of `place`; it starts and ends a paragraph. */
  within(place: Place, write: () => void): void {
    this.endParagraph();
    const outer = this.place;
    this.place = place;
    write();
    this.endParagraph();
    this.place = outer;
  }

  endParagraph(): void {
    const pieces = this.#pieces;
    this.#pieces = [];
    for (const content of paragraphsOf(pieces)) this.#write(content);
  }

  /**
   * An item is one paragraph, and so is a quote: what follows in the same one becomes a further line. What follows the
   * list nested in an item goes to the last item of that list, so that everything stays in reading order.
   */
  #write(content: Inline[]): void {
    const { place } = this;
    const last = this.entries.at(-1);
    if ("key" in place && this.#begun.has(place.key)) {
      if (isTextEntry(last) && last.place.kind === place.kind) last.content = joinLines(last.content, content);
      else this.entries.push({ place: place.kind === "item" ? { kind: "paragraph" } : place, content });
      return;
    }
    if ("key" in place) this.#begun.add(place.key);
    this.entries.push({ place, content });
  }
}
