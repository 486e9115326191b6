import { longestIncreasing } from "./longestIncreasing.ts";
import { alignSequences } from "./sequence.ts";
import { splitWords } from "./words.ts";

/** What can have a counterpart: something with an identity where it has one, of a kind, that reads as `text`. */
export interface Pairable {
  id?: string | undefined;
  kind: string;
  text: string;
}

export type Pair = readonly [a: number, b: number];

export interface Likeness {
  /** How much of the words must be shared, from 0 to 1; at 1 only what reads the same is paired. */
  least: number;
  /** What has fewer words than this is not paired by its words: an empty paragraph is like any other. */
  words?: number;
}

/** Above so many comparisons only what shares a rare word is compared. */
const MOST_COMPARISONS = 20_000;
const RARE = 30;
const MOST_CANDIDATES = 6;

type Bag = ReadonlyMap<string, number>;

function bagOf(text: string): Bag {
  const bag = new Map<string, number>();
  for (const token of splitWords(text.toLowerCase())) {
    if (/^[\p{L}\p{N}]/u.test(token)) bag.set(token, (bag.get(token) ?? 0) + 1);
  }
  return bag;
}

function sizeOf(bag: Bag): number {
  let size = 0;
  for (const count of bag.values()) size += count;
  return size;
}

/** The share of their words, counted with repetitions, that two texts have in common: 0 to 1 (Dice's coefficient). */
function likenessOf(a: Bag, b: Bag): number {
  const sizes = sizeOf(a) + sizeOf(b);
  if (sizes === 0) return 0;
  let shared = 0;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  return (2 * shared) / sizes;
}

interface Bagged {
  place: number;
  kind: string;
  bag: Bag;
}

/** For each of `a` those of `b` that may be like it: all of its kind, or where there are too many those with rare words in common. */
function candidates(a: readonly Bagged[], b: readonly Bagged[]): (one: Bagged) => Bagged[] {
  if (a.length * b.length <= MOST_COMPARISONS) return (one) => b.filter(({ kind }) => kind === one.kind);
  const holders = new Map<string, Bagged[]>();
  for (const other of b) {
    for (const word of other.bag.keys()) {
      const key = `${other.kind} ${word}`;
      const list = holders.get(key);
      if (list) list.push(other);
      else holders.set(key, [other]);
    }
  }
  return (one) => {
    const shared = new Map<Bagged, number>();
    for (const word of one.bag.keys()) {
      const list = holders.get(`${one.kind} ${word}`) ?? [];
      if (list.length <= RARE) for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    return [...shared].sort(([, x], [, y]) => y - x).slice(0, MOST_CANDIDATES).map(([other]) => other);
  };
}

function byLikeness(a: readonly Bagged[], b: readonly Bagged[], least: number): Pair[] {
  const others = candidates(a, b);
  const scored = a.flatMap((one) =>
    others(one).map((other) => ({
      one,
      other,
      score: likenessOf(one.bag, other.bag),
      apart: Math.abs(one.place - other.place),
    })),
  );
  const best = scored.filter(({ score }) => score >= least).sort((x, y) => y.score - x.score || x.apart - y.apart);
  const [takenA, takenB] = [new Set<number>(), new Set<number>()];
  const pairs: Pair[] = [];
  for (const { one, other } of best) {
    if (takenA.has(one.place) || takenB.has(other.place)) continue;
    takenA.add(one.place);
    takenB.add(other.place);
    pairs.push([one.place, other.place]);
  }
  return pairs;
}

/**
 * Which of `a` is which of `b`, in the order of `a`: by id; what is left by reading the same, in order and then out of
 * order; what is left of that by sharing most words. Each is in one pair at most, and only within one kind, but an id
 * is believed whatever the kind.
 */
export function pairItems(a: readonly Pairable[], b: readonly Pairable[], { least, words = 0 }: Likeness = { least: 0.5 }): Pair[] {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (inA: number, inB: number): void => {
    pairs.set(inA, inB);
    taken.add(inB);
  };
  const left = (): [number[], number[]] => [
    [...a.keys()].filter((place) => !pairs.has(place)),
    [...b.keys()].filter((place) => !taken.has(place)),
  ];

  const ids = new Map(b.flatMap(({ id }, place) => (id === undefined ? [] : [[id, place] as const])));
  for (const [place, { id }] of a.entries()) {
    const other = id === undefined ? undefined : ids.get(id);
    if (other !== undefined && !taken.has(other)) pair(place, other);
  }

  const bags = { a: new Map<number, Bag>(), b: new Map<number, Bag>() };
  const bag = (side: "a" | "b", place: number): Bag => {
    const known = bags[side].get(place) ?? bagOf((side === "a" ? a : b)[place]?.text ?? "");
    bags[side].set(place, known);
    return known;
  };
  const keyOf = (item: Pairable | undefined): string => `${item?.kind ?? ""} ${item?.text ?? ""}`;
  const says = (side: "a" | "b") => (place: number) => words === 0 || sizeOf(bag(side, place)) >= words;

  const [leftA, leftB] = left().map((places, side) => places.filter(says(side === 0 ? "a" : "b"))) as [number[], number[]];
  const [keysA, keysB] = [leftA.map((place) => keyOf(a[place])), leftB.map((place) => keyOf(b[place]))];
  for (const { kind, a: inA, b: inB } of alignSequences(keysA, keysB)) {
    if (kind !== "kept") continue;
    for (let i = 0; i < inA.to - inA.from; i += 1) pair(leftA[inA.from + i] ?? 0, leftB[inB.from + i] ?? 0);
  }
  const same = new Map<string, number[]>();
  for (const place of leftB.filter((other) => !taken.has(other)).toReversed()) {
    const key = keyOf(b[place]);
    same.set(key, [...(same.get(key) ?? []), place]);
  }
  for (const place of leftA) {
    const other = pairs.has(place) ? undefined : same.get(keyOf(a[place]))?.pop();
    if (other !== undefined) pair(place, other);
  }

  if (least < 1) {
    const [restA, restB] = left();
    const bagged = (side: "a" | "b", places: readonly number[]): Bagged[] =>
      places.filter(says(side)).map((place) => ({ place, kind: (side === "a" ? a : b)[place]?.kind ?? "", bag: bag(side, place) }));
    for (const [inA, inB] of byLikeness(bagged("a", restA), bagged("b", restB), least)) pair(inA, inB);
  }
  return [...pairs].sort(([x], [y]) => x - y);
}

/** Which pairs, of those in the order of `a`, have been moved: the fewest whose moving explains the order of `b`. */
export function movedPairs(pairs: readonly Pair[]): Pair[] {
  const kept = longestIncreasing(pairs.map(([, place]) => place));
  return pairs.filter((_, index) => !kept.has(index));
}
