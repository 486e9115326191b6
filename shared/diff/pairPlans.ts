import type { Block, Cell, Flow, ListItem, Point, Section, Table } from "../plan/nodes/index.ts";
import { textLines } from "../plan/plainText.ts";
import type { Plan } from "../plan/plan.ts";
import { isTextBlock, sectionBlocks, sectionTitle } from "../plan/tree.ts";
import { pairItems, type Likeness, type Pairable } from "./pair.ts";
import { pairTables, type TablePairing } from "./pairTables.ts";

/** What has a counterpart of its own, and is known by its id wherever it stands. */
type Own = Section | Block | ListItem | Point;

interface Placed {
  own: Own;
  /** Only between sections can a heading have become a paragraph. */
  inSection: boolean;
}

/** Which element of a new version was which of the old one. */
export interface PlanPairing {
  /** The old id of everything that has a counterpart, by its new id. */
  oldIds: ReadonlyMap<string, string>;
  /** How the tables that are in both are compared, by old id. */
  tables: ReadonlyMap<string, TablePairing>;
}

/** Ids are believed within these, since an item and a block are never the same. */
function classOf({ type }: Own): "section" | "listItem" | "point" | "block" {
  return type === "section" || type === "listItem" || type === "point" ? type : "block";
}

function* inBlock(block: Block, inSection: boolean): Generator<Placed> {
  yield { own: block, inSection };
  if (block.type === "list") yield* inList(block.children);
  if (block.type === "points") for (const point of block.children) yield { own: point, inSection: false };
  if (block.type === "factBox") for (const flow of block.children) yield* inBlock(flow, false);
}

/** A nested list has the counterpart that its item has. */
function* inList(items: readonly ListItem[]): Generator<Placed> {
  for (const item of items) {
    yield { own: item, inSection: false };
    const [, nested] = item.children;
    if (nested) yield* inList(nested.children);
  }
}

/** Everything that can be moved from one place to another. Cells are not looked into: what is in a table stays there. */
function* movable(sections: readonly Section[]): Generator<Placed> {
  for (const section of sections) {
    yield { own: section, inSection: false };
    for (const block of sectionBlocks(section)) yield* inBlock(block, true);
  }
}

/** What tells an element that has no words from another. */
function look(own: Own | Flow): string {
  switch (own.type) {
    case "image":
      return `${own.asset?.sha256 ?? ""} ${own.caption}`;
    case "chart":
      return `${own.caption} ${JSON.stringify(own.data)}`;
    case "generated":
      return own.what;
    case "guidance":
      return own.children.map(({ text }) => text).join("");
    default:
      return textLines(own).join("\n");
  }
}

const pairable = (own: Own | Flow): Pairable => ({ kind: own.type, text: look(own) });

/** Where an element stands far from where its counterpart would, more of its words must be the same. */
const ELSEWHERE: Likeness = { least: 0.7, words: 4 };
const SAME_TITLE: Likeness = { least: 1, words: 1 };

class Pairer {
  readonly oldIds = new Map<string, string>();
  readonly tables = new Map<string, TablePairing>();
  readonly #taken = new Set<string>();
  readonly #containers: [Own, Own][] = [];

  readonly #a: readonly Section[];
  readonly #b: readonly Section[];

  constructor(a: readonly Section[], b: readonly Section[]) {
    this.#a = a;
    this.#b = b;
  }

  pair(): PlanPairing {
    this.#byId();
    this.#sections();
    const old = new Map(this.#a.map((section) => [section.id, section]));
    for (const section of this.#b) {
      const before = old.get(this.oldIds.get(section.id) ?? "");
      if (before) this.#children(sectionBlocks(before), sectionBlocks(section));
    }
    this.#children(this.#a.flatMap(sectionBlocks), this.#b.flatMap(sectionBlocks), ELSEWHERE);
    // Grows while it is walked through: a pair of items brings a pair of nested lists.
    for (const [before, after] of this.#containers) this.#inside(before, after);
    return { oldIds: this.oldIds, tables: this.tables };
  }

  #free<T extends { id: string }>(elements: readonly T[], side: "a" | "b"): T[] {
    return elements.filter(({ id }) => !(side === "a" ? this.#taken.has(id) : this.oldIds.has(id)));
  }

  /** The same element, by its old id and its new one. */
  #same(before: { id: string }, after: { id: string }): boolean {
    if (this.#taken.has(before.id) || this.oldIds.has(after.id)) return false;
    this.#taken.add(before.id);
    this.oldIds.set(after.id, before.id);
    return true;
  }

  #link(before: Own, after: Own): void {
    if (!this.#same(before, after)) return;
    if (before.type === "section" && after.type === "section") this.#same(before.children[0], after.children[0]);
    else if (before.type === "listItem" && after.type === "listItem") {
      const [paragraph, nested] = before.children;
      this.#same(paragraph, after.children[0]);
      if (nested && after.children[1]) this.#link(nested, after.children[1]);
    } else if (before.type === after.type) this.#containers.push([before, after]);
  }

  #byId(): void {
    const old = new Map(Array.from(movable(this.#a), (placed) => [`${classOf(placed.own)} ${placed.own.id}`, placed]));
    for (const { own, inSection } of movable(this.#b)) {
      const before = old.get(`${classOf(own)} ${own.id}`);
      if (!before) continue;
      const retyped = before.inSection && inSection && isTextBlock(before.own) && isTextBlock(own);
      if (before.own.type === own.type || retyped) this.#link(before.own, own);
    }
  }

  #sections(): void {
    const step = (likeness: Likeness, text: (section: Section) => string): void => {
      const [a, b] = [this.#free(this.#a, "a"), this.#free(this.#b, "b")];
      const items = (sections: readonly Section[]): Pairable[] =>
        sections.map((section) => ({ kind: section.kind, text: text(section) }));
      this.#linkAll(a, b, pairItems(items(a), items(b), likeness));
    };
    step(SAME_TITLE, (section) => sectionTitle(section).trim().toLowerCase());
    step({ least: 0.5, words: 1 }, (section) => textLines(section).join("\n"));
    step({ least: 0.6, words: 1 }, sectionTitle);
  }

  #linkAll(a: readonly Own[], b: readonly Own[], pairs: Iterable<readonly [number, number]>): void {
    for (const [inA, inB] of pairs) {
      const [before, after] = [a[inA], b[inB]];
      if (before && after) this.#link(before, after);
    }
  }

  #children(a: readonly Own[], b: readonly Own[], likeness?: Likeness): void {
    const [freeA, freeB] = [this.#free(a, "a"), this.#free(b, "b")];
    if (freeA.length === 0 || freeB.length === 0) return;
    this.#linkAll(freeA, freeB, pairItems(freeA.map(pairable), freeB.map(pairable), likeness));
  }

  #inside(before: Own, after: Own): void {
    if (before.type === "table" && after.type === "table") this.#table(before, after);
    else if (before.type === "list" && after.type === "list") this.#children(before.children, after.children);
    else if (before.type === "points" && after.type === "points") this.#children(before.children, after.children);
    else if (before.type === "factBox" && after.type === "factBox") this.#children(before.children, after.children);
  }

  #table(before: Table, after: Table): void {
    const pairing = pairTables(before, after);
    this.tables.set(before.id, pairing);
    for (const [row, now] of pairing.rows) this.#same(row, now);
    for (const [cell, now] of pairing.cells) {
      if (this.#same(cell, now)) this.#cell(cell, now);
    }
  }

  /** Within a cell, what has the same id is the same, and what is left is by its words; one lone paragraph is the other. */
  #cell(before: Cell, after: Cell): void {
    const [one, other] = [before.children[0], after.children[0]];
    const lone = before.children.length === 1 && after.children.length === 1;
    if (lone && one && other && one.type === other.type) {
      this.#link(one, other);
      return;
    }
    const flows = (list: readonly Flow[]): Pairable[] => list.map((flow) => ({ ...pairable(flow), id: `${flow.type} ${flow.id}` }));
    this.#linkAll(before.children, after.children, pairItems(flows(before.children), flows(after.children)));
  }
}

/**
 * Which section, block, item, point, row and cell of `b` is which of `a`: by id wherever it stands; what is left by its
 * words, in its section first and then anywhere.
 */
export function pairPlans(a: Pick<Plan, "sections">, b: Pick<Plan, "sections">): PlanPairing {
  return new Pairer(a.sections, b.sections).pair();
}
