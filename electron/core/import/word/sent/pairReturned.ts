import { pairItems } from "../../../../../shared/diff/pair.ts";
import { gridText, lineText, OBJECT, type Item, type Settled } from "../file/settled.ts";
import { blockOfGrid, LineNames, partOf, type SentItem } from "./sentItems.ts";
import { kindOf } from "../file/kinds.ts";
import type { Place } from "./places.ts";

/** How much of its words a paragraph must keep to be taken for the same where its anchors are gone. */
const LEAST_KEPT = 0.5;

/** Which item of the sent file a paragraph of the returned one was told to be before, by its key. */
export type PairMemory = Map<string, string>;

/** Remembered of what was not in the sent file: it stays new. */
const NEW = "new";

function isBlank(item: Item): boolean {
  return item.kind === "line" && lineText(item).trim() === "";
}

/** Only what is of one sort is told by its words: an entry of the contents list reads as the heading it leads to. */
function sortOf(item: Item): string {
  if (item.kind === "grid") return "grid";
  const { style } = item.look;
  if (/^toc \d|^table of figures/.test(style)) return "entry";
  if (/^(?:sub)?title$|^forside:/.test(style)) return "cover";
  return item.runs.every(({ kind }) => kind === "object") && item.runs.length > 0 ? "figure" : "line";
}

/** The sort of each item. The front page, up to the first end of pages of one setup, may be in a municipality's own styles. */
function sortsOf(items: readonly Item[]): (item: Item) => string {
  const end = items.findIndex((item) => item.kind === "grid" || item.endsPages || item.words.size > 0);
  const last = items[end];
  const cover = new Set(last?.kind === "line" && last.endsPages && last.words.size === 0 ? items.slice(0, end + 1) : []);
  return (item) => (cover.has(item) ? "cover" : sortOf(item));
}

function textOf(item: Item): string {
  if (item.kind === "grid") return gridText(item);
  if (sortOf(item) === "figure") return item.runs.map((run) => (run.kind === "object" ? `${run.what} ${run.name}` : "")).join(" ");
  return lineText(item).replaceAll(OBJECT, "");
}

/** What the anchors round the items of a returned file say they are. No two say the same: the one with most of its words does. */
function anchoredIds(items: readonly Item[], sent: readonly SentItem[], places: ReadonlyMap<string, Place>): (string | undefined)[] {
  const isKnown = (id: string): boolean => places.has(id);
  const sentIds = new Map(sent.map(({ id, item }) => [id, textOf(item)]));
  const texts = new Set(sentIds.values());
  const best = new Map<string, { place: number; size: number }>();
  const claim = (id: string, place: number, size: number): void => {
    const other = best.get(id);
    if (sentIds.has(id) && (!other || other.size < size)) best.set(id, { place, size });
  };
  /** What an item stands in tells less than words: another's may have been moved there. */
  const guess = (id: string, place: number, item: Item): void => {
    const text = textOf(item);
    if (sentIds.get(id) === text || !texts.has(text)) claim(id, place, 0);
  };
  const titled = new Set<string>();
  const names = new LineNames();
  for (const [place, item] of items.entries()) {
    if (item.kind === "grid") {
      claim(`grid ${blockOfGrid(item, places) ?? ""}`, place, 1);
      continue;
    }
    const part = partOf(item, isKnown);
    if (part !== undefined) {
      const found = places.get(part);
      const isTitle = found?.element.type === "title";
      claim(isTitle ? `title ${found?.section.id ?? ""}` : `words ${part}`, place, item.words.get(part) ?? 0);
      continue;
    }
    const section = item.sections.findLast(isKnown);
    if (kindOf(item.look) === "title" && section !== undefined && !titled.has(section)) {
      titled.add(section);
      guess(`title ${section}`, place, item);
      continue;
    }
    const block = item.blocks.findLast(isKnown);
    // The front page stands before all anchors.
    if (block !== undefined || sortOf(item) === "cover") guess(names.of(block ?? "", item.look.style), place, item);
  }
  const ids = new Map([...best].map(([id, { place }]) => [place, id]));
  return items.map((_, place) => ids.get(place));
}

/** An item of a returned file, and the one of the sent file that it was. */
export interface Placed<I extends Item = Item> {
  item: I;
  sent?: SentItem;
}

/** A paragraph that nobody restyled has the style that it was sent in. */
function inOwnStyle(item: Item, sent: Item): Item {
  return item.kind === "line" && item.isHeir && sent.kind === "line" ? { ...item, look: sent.look } : item;
}

/**
 * Which item of the sent file each of the returned one is: by its anchors, by what was found out before, and by its words
 * where neither tells. `memory` is added to. Blank lines that nothing tells are left out.
 */
export function pairReturned(sent: readonly SentItem[], { items }: Settled, places: ReadonlyMap<string, Place>, memory: PairMemory): Placed[] {
  const anchored = anchoredIds(items, sent, places);
  const taken = new Set(anchored);
  const ids = items.map((item, place) => {
    const remembered = memory.get(item.key);
    if (anchored[place] !== undefined || remembered === undefined || taken.has(remembered)) return anchored[place];
    taken.add(remembered);
    return remembered;
  });
  const [sentSort, nowSort] = [sortsOf(sent.map(({ item }) => item)), sortsOf(items)];
  const says = (item: Item): boolean => !isBlank(item) || sortOf(item) !== "line";
  const sentAt = sent.filter((each) => says(each.item) || ids.includes(each.id));
  const nowAt = [...items.entries()].filter(([place, item]) => says(item) || ids[place] !== undefined);
  const pairs = pairItems(
    sentAt.map(({ id, item }) => ({ id, kind: sentSort(item), text: textOf(item) })),
    nowAt.map(([place, item]) => ({ id: ids[place], kind: memory.get(item.key) === NEW ? NEW : nowSort(item), text: textOf(item) })),
    { least: LEAST_KEPT },
  );
  const counterparts = new Map(pairs.map(([a, b]) => [b, sentAt[a]]));
  return nowAt.map(([, item], place): Placed => {
    const counterpart = counterparts.get(place);
    memory.set(item.key, counterpart?.id ?? NEW);
    return counterpart ? { item: inOwnStyle(item, counterpart.item), sent: counterpart } : { item };
  });
}
