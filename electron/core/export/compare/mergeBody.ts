import type { Document, Element, Node } from "@xmldom/xmldom";
import { createElement } from "../ooxml/elements.ts";
import { DOCUMENT } from "../ooxml/names.ts";
import type { Chunk } from "./chunks.ts";
import { settleEnds, type Placed } from "./ends.ts";
import { insertAfter, mergeFlow, putInElement, takeOutElement, type Place } from "./flow.ts";
import type { BodyMatch, ChunkPair } from "./matchBody.ts";
import type { Merging } from "./merging.ts";
import { isSameText, putIn, takeOut } from "./paragraphs.ts";

const PLACE: Place = { part: DOCUMENT, fields: "change" };

/** What stands at the two places of a block that was moved. */
interface Moved {
  former: Placed[];
  placed: Placed[];
}

/**
 * Marks a block as moved; undefined, and nothing done, where it is more than paragraphs or was edited on the way: not
 * every reader takes a change within a move, so that one is shown as taken out and put in.
 */
function moveChunk({ flow }: ChunkPair, merging: Merging): Moved | undefined {
  const pairs = flow.flatMap((item) => (item.kind === "paragraph" ? [item] : []));
  if (pairs.length < flow.length || !pairs.every(({ older, newer }) => isSameText(older, newer, DOCUMENT, merging))) return undefined;
  const former = pairs.map(({ older }): Placed => ({ element: takeOut(older, DOCUMENT, merging, "change", "moveFrom"), change: "moveFrom", older }));
  const placed = pairs.map(({ newer }): Placed => {
    putIn(newer, DOCUMENT, merging, "change", "moveTo");
    return { element: newer, change: "moveTo" };
  });
  return { former, placed };
}

/** Word ties the two places of a move together by marks of one name round each. */
function markRange(name: "moveFrom" | "moveTo", label: string, first: Element, last: Node, { revisions }: Merging): void {
  const document = first.ownerDocument as Document;
  const start = revisions.mark(document, `w:${name}RangeStart`, { "w:name": label });
  first.parentNode?.insertBefore(start, first);
  insertAfter(createElement(document, `w:${name}RangeEnd`, { "w:id": start.getAttribute("w:id") ?? "" }), last);
}

/** Moved blocks that left one place together and came to another together. */
function groupMoves(order: BodyMatch["order"], moves: ReadonlyMap<Chunk, ChunkPair>): ChunkPair[][] {
  const newer = order.flatMap(({ side, chunk }) => (side === "newer" ? [chunk] : []));
  const groups: ChunkPair[][] = [];
  for (const [index, { side, chunk }] of order.entries()) {
    const pair = side === "older" ? moves.get(chunk) : undefined;
    if (!pair) continue;
    const before = order[index - 1];
    const previous = before?.side === "older" ? moves.get(before.chunk) : undefined;
    const together = previous !== undefined && newer.indexOf(pair.newer) === newer.indexOf(previous.newer) + 1;
    if (together) groups.at(-1)?.push(pair);
    else groups.push([pair]);
  }
  return groups;
}

/** Merges the blocks of the older document into those of the newer one, after what stands before them. */
export function mergeBody({ pairs, order }: BodyMatch, before: Node, merging: Merging): void {
  const byNewer = new Map(pairs.map((pair) => [pair.newer, pair]));
  const moves = new Map<Chunk, ChunkPair>();
  const moved = new Map<Chunk, Moved>();
  for (const pair of pairs) {
    const done = pair.moved ? moveChunk(pair, merging) : undefined;
    if (!done) continue;
    moves.set(pair.older, pair);
    moved.set(pair.older, done);
    moved.set(pair.newer, done);
  }

  const all: Placed[] = [];
  let last = before;
  for (const { side, chunk } of order) {
    const pair = byNewer.get(chunk);
    if (side === "older") {
      const out = moved.get(chunk)?.former ?? chunk.elements.flatMap((element) => takeOutElement(element, PLACE, merging));
      for (const each of out) {
        insertAfter(each.element, last);
        last = each.element;
      }
      all.push(...out);
    } else {
      const kept = pair && !pair.moved ? mergeFlow(pair.flow, PLACE, merging) : undefined;
      const placed = kept ?? moved.get(chunk)?.placed ?? chunk.elements.flatMap((element) => putInElement(element, PLACE, merging));
      all.push(...placed);
      last = chunk.end.parentNode && !chunk.elements.includes(chunk.end as Element) ? chunk.end : (placed.at(-1)?.element ?? last);
    }
  }
  settleEnds(all, DOCUMENT, merging);

  for (const [index, group] of groupMoves(order, moves).entries()) {
    const label = `move${index + 1}`;
    const former = group.flatMap(({ older }) => moved.get(older)?.former ?? []).filter(({ element }) => element.parentNode);
    const placed = group.flatMap(({ newer }) => moved.get(newer)?.placed ?? []).filter(({ element }) => element.parentNode);
    const [from, to] = [former[0], placed[0]];
    if (!from || !to) continue;
    markRange("moveFrom", label, from.element, former.at(-1)?.element ?? from.element, merging);
    markRange("moveTo", label, to.element, placed.at(-1)?.element ?? to.element, merging);
  }
}
