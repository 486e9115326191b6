import { notesFor } from "./dress.ts";
import { linesOf, splitParagraph, type Line } from "./splitParagraph.ts";
import { continueTable, headerRows, rowGroups, type RowGroup } from "./splitTable.ts";

/** What stands on one page. */
export interface PageContent {
  blocks: HTMLElement[];
  notes: HTMLElement[];
}

export interface Column {
  /** The blocks one under the other, in the page and at their width. */
  element: HTMLElement;
  /** References to footnotes in `element`, and the notes they lead to, in the same order. */
  references: readonly HTMLElement[];
  notes: readonly HTMLElement[];
  /** How high what stands on a page may be, in CSS pixels. */
  height: number;
}

/** Above the first note of a page, in CSS pixels: the line and the space around it. */
export const NOTES_RULE = 14;

/** Word leaves at least two lines of a paragraph on either page. */
const FEWEST_LINES = 2;

/** A block or a part of one: the lines of a paragraph from `from` on, or some rows of a table under its heads. */
interface Piece {
  block: HTMLElement;
  from?: number;
  rows?: HTMLTableRowElement[];
  heads?: readonly HTMLTableRowElement[];
}

interface PlannedPage {
  pieces: Piece[];
  /** Where in the column it begins and ends. */
  start: number;
  end: number;
  /** What repeated heads take of its height. */
  heads: number;
}

function keepsNext(block: Element | undefined): boolean {
  if (!block) return false;
  const paragraph = block instanceof HTMLTableElement ? block.rows[block.rows.length - 1]?.querySelector("p") : block;
  return (paragraph && notesFor(paragraph)?.keepNext) ?? false;
}

/** Rows whose words keep with the next stay together, and heads with the row under them, unless no page could hold them. */
function togetherRows(table: HTMLTableElement, height: number): RowGroup[] {
  const heads = headerRows(table);
  const joined: RowGroup[] = [];
  for (const group of rowGroups(table)) {
    const last = joined.at(-1);
    const lastRow = last?.rows.at(-1);
    const paragraph = lastRow?.querySelector("p");
    const together = lastRow && (heads.includes(lastRow) || (paragraph && notesFor(paragraph)?.keepNext));
    if (last && together && group.bottom - last.top < height) {
      last.rows.push(...group.rows);
      last.bottom = group.bottom;
    } else joined.push({ ...group, rows: [...group.rows] });
  }
  return joined;
}

/** Lays out where pages begin, without moving anything. */
class Plan {
  readonly pages: PlannedPage[] = [];
  readonly #height: number;
  readonly #notes: readonly { at: number; height: number }[];
  readonly #tops = new Map<HTMLElement, number>();
  #page: PlannedPage;

  constructor({ element, references, notes, height }: Column) {
    this.#height = height;
    this.#notes = references.map((reference, index) => ({
      at: reference.getBoundingClientRect().bottom,
      height: notes[index]?.getBoundingClientRect().height ?? 0,
    }));
    this.#page = { pieces: [], start: element.getBoundingClientRect().top, end: 0, heads: 0 };
    this.pages.push(this.#page);
    for (const block of element.children) this.#place(block as HTMLElement);
    this.#page.end = Number.POSITIVE_INFINITY;
  }

  #fits(bottom: number): boolean {
    const { start, heads } = this.#page;
    const notes = this.#notes.filter(({ at }) => at > start && at <= bottom + 2);
    const below = notes.reduce((sum, { height }) => sum + height, notes.length > 0 ? NOTES_RULE : 0);
    return bottom - start + heads + below <= this.#height + 0.5;
  }

  #open(start: number, heads = 0): void {
    this.#page.end = start;
    this.#page = { pieces: [], start, end: 0, heads };
    this.pages.push(this.#page);
  }

  /** Begins a page with `block`, and with what must stand on the same page in front of it. */
  #breakBefore(top: number): void {
    const { pieces } = this.#page;
    let from = pieces.length;
    while (from > 0 && keepsNext(pieces[from - 1]?.block) && pieces[from - 1]?.from === undefined && !pieces[from - 1]?.rows) from -= 1;
    if (from === 0) from = pieces.length;
    const taken = pieces.splice(from);
    const [first] = taken;
    this.#open(first ? (this.#tops.get(first.block) ?? top) : top);
    this.#page.pieces.push(...taken);
  }

  #place(block: HTMLElement): void {
    const { top, bottom } = block.getBoundingClientRect();
    this.#tops.set(block, top);
    if (this.#fits(bottom)) this.#page.pieces.push({ block });
    else if (block instanceof HTMLTableElement) this.#placeTable(block, top);
    else this.#placeParagraph(block, top, bottom);
  }

  #placeTable(block: HTMLTableElement, top: number): void {
    const heads = headerRows(block);
    const headHeight = heads.reduce((sum, head) => sum + head.getBoundingClientRect().height, 0);
    const groups = togetherRows(block, this.#height);
    const [first] = groups;
    if (first && !this.#fits(first.bottom) && this.#page.pieces.length > 0) this.#breakBefore(top);
    let piece: Piece = { block, rows: [] };
    this.#page.pieces.push(piece);
    for (const { rows, top: start, bottom } of groups) {
      if (piece.rows?.length && !this.#fits(bottom)) {
        this.#open(start, headHeight);
        piece = { block, rows: [], heads };
        this.#page.pieces.push(piece);
      }
      piece.rows?.push(...rows);
    }
  }

  #placeParagraph(block: HTMLElement, top: number, bottom: number): void {
    const keep = notesFor(block)?.keepLines ?? false;
    const lines = keep && bottom - top < this.#height ? [] : linesOf(block);
    let rest: readonly Line[] = lines;
    let from: number | undefined;
    while (rest.length > 0 && !this.#fits(bottom)) {
      const fitting = rest.findIndex((line) => !this.#fits(line.bottom));
      const most = Math.min(fitting === -1 ? rest.length : fitting, rest.length - FEWEST_LINES);
      const next = rest[most];
      if (most < FEWEST_LINES || !next) break;
      this.#page.pieces.push(from === undefined ? { block } : { block, from });
      from = next.top;
      this.#open(from);
      rest = rest.slice(most);
    }
    if (from === undefined && this.#page.pieces.length > 0 && !this.#fits(bottom)) {
      this.#breakBefore(top);
      if (!this.#fits(bottom) && lines.length > 0) return this.#placeParagraph(block, top, bottom);
    }
    this.#page.pieces.push(from === undefined ? { block } : { block, from });
    return undefined;
  }
}

/** The pieces of a block as elements. Later blocks must have been taken apart before. */
function takeApart(pieces: readonly Piece[]): HTMLElement[] {
  const elements = pieces.toReversed().map(({ block, from, rows, heads }) => {
    if (rows && heads && block instanceof HTMLTableElement) return continueTable(block, heads, rows);
    return from === undefined ? block : splitParagraph(block, from);
  });
  return elements.toReversed().flatMap((element) => element ?? []);
}

/**
 * Divides a column into pages as Word does: between blocks, lines and rows, with heads repeated, headings by what follows
 * them, and footnotes on the page that refers to them.
 */
export function paginate(column: Column): PageContent[] {
  const { pages } = new Plan(column);
  // Word leaves no space above what a full page pushes on to the next.
  for (const { pieces } of pages.slice(1)) pieces[0]?.block.classList.toggle("pushed-on", pieces[0].from === undefined);
  const bottoms = column.references.map((reference) => reference.getBoundingClientRect().bottom);
  const byBlock = Map.groupBy(pages.flatMap(({ pieces }) => pieces), ({ block }) => block);
  const elements = new Map<Piece, HTMLElement>();
  for (const pieces of [...byBlock.values()].toReversed()) {
    if (pieces.length === 1 && !pieces[0]?.heads) {
      const [only] = pieces;
      if (only) elements.set(only, only.block);
      continue;
    }
    for (const [index, element] of takeApart(pieces).entries()) {
      const piece = pieces[index];
      if (piece) elements.set(piece, element);
    }
  }
  return pages.map(({ pieces, start, end }) => ({
    blocks: pieces.flatMap((piece) => elements.get(piece) ?? []),
    notes: column.notes.filter((_, index) => {
      const at = bottoms[index] ?? 0;
      return at > start && at <= end + 2;
    }),
  }));
}
