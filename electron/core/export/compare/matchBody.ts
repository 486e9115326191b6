import { movedPairs, pairItems, type Pair } from "../../../../shared/diff/pair.ts";
import { splitWords } from "../../../../shared/diff/words.ts";
import type { Chunk } from "./chunks.ts";
import { matchFlow, type FlowMatch } from "./match.ts";

/** Two chunks of fewer words than this that read the same may well be two that have nothing to do with each other. */
const WORDS_TO_BE_MOVED = 5;

/** A block that is in both documents. */
export interface ChunkPair {
  older: Chunk;
  newer: Chunk;
  /** Whether it stands in another place than it did. */
  moved: boolean;
  flow: FlowMatch;
}

/** Whether `pair` is believed although its two sides stand in different places. */
function canBeMoved(older: Chunk | undefined, newer: Chunk | undefined): boolean {
  if (!older || !newer) return false;
  if (older.id !== undefined && older.id === newer.id) return true;
  return older.text === newer.text && splitWords(older.text).filter((word) => /\p{L}/u.test(word)).length >= WORDS_TO_BE_MOVED;
}

/** What became of the blocks of a document. */
export interface BodyMatch {
  pairs: ChunkPair[];
  /** The blocks in the order they are to stand in: those of the newer document, and the older ones that have left their place. */
  order: ({ side: "older"; chunk: Chunk } | { side: "newer"; chunk: Chunk })[];
}

export function matchBody(older: readonly Chunk[], newer: readonly Chunk[]): BodyMatch {
  const found = pairItems(older, newer);
  const moved = new Set<Pair>(movedPairs(found));
  const believed = found.filter((pair) => !moved.has(pair) || canBeMoved(older[pair[0]], newer[pair[1]]));
  const pairs = believed.flatMap((pair): ChunkPair[] => {
    const [one, other] = [older[pair[0]], newer[pair[1]]];
    return one && other ? [{ older: one, newer: other, moved: moved.has(pair), flow: matchFlow(one.elements, other.elements) }] : [];
  });
  const stays = new Map(believed.filter((pair) => !moved.has(pair)));
  const order: BodyMatch["order"] = [];
  let next = 0;
  const upTo = (place: number): void => {
    for (const chunk of newer.slice(next, place)) order.push({ side: "newer", chunk });
    next = Math.max(next, place);
  };
  for (const [place, chunk] of older.entries()) {
    const other = stays.get(place);
    if (other === undefined) order.push({ side: "older", chunk });
    else upTo(other + 1);
  }
  upTo(newer.length);
  return { pairs, order };
}
