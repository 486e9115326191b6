import { diffArrays } from "diff";
import { longestIncreasing } from "./longestIncreasing.ts";

/** Places from `from` up to, but not including, `to`. */
export interface Span {
  from: number;
  to: number;
}

/** What became of a stretch: `a` is empty where it was added, `b` where it was removed. */
export interface Step {
  kind: "kept" | "removed" | "added";
  a: Span;
  b: Span;
}

/** Beyond so many differences the exact alignment, whose cost grows with their square, gives way to anchors. */
const MOST_EDITS = 600;

type Pairs = [a: number, b: number][];

/** The places of what stands exactly once in each, in an order both share. Only values that are `===` are found. */
function anchors(a: readonly unknown[], b: readonly unknown[]): Pairs {
  const once = (list: readonly unknown[]): Map<unknown, number> => {
    const places = new Map<unknown, number>();
    for (const [place, item] of list.entries()) places.set(item, places.has(item) ? -1 : place);
    return places;
  };
  const inB = once(b);
  const shared = [...once(a)].flatMap(([item, place]): Pairs => {
    const other = inB.get(item) ?? -1;
    return place === -1 || other === -1 ? [] : [[place, other]];
  });
  const kept = longestIncreasing(shared.map(([, place]) => place));
  return shared.filter((_, index) => kept.has(index));
}

function exactPairs<T>(a: readonly T[], b: readonly T[], equal: (x: T, y: T) => boolean): Pairs | undefined {
  // The library's types ask for arrays that may be written to, which it never does.
  const parts = diffArrays(a as T[], b as T[], { comparator: equal, maxEditLength: MOST_EDITS }) as
    | ReturnType<typeof diffArrays<T>>
    | undefined;
  if (!parts) return undefined;
  const pairs: Pairs = [];
  let inA = 0;
  let inB = 0;
  for (const { added, removed, count } of parts) {
    if (!added && !removed) for (let i = 0; i < count; i += 1) pairs.push([inA + i, inB + i]);
    if (!added) inA += count;
    if (!removed) inB += count;
  }
  return pairs;
}

function pairsOf<T>(a: readonly T[], b: readonly T[], equal: (x: T, y: T) => boolean): Pairs {
  let start = 0;
  const shorter = Math.min(a.length, b.length);
  while (start < shorter && equal(a[start] as T, b[start] as T)) start += 1;
  let end = 0;
  while (end < shorter - start && equal(a[a.length - 1 - end] as T, b[b.length - 1 - end] as T)) end += 1;

  const innerA = a.slice(start, a.length - end);
  const innerB = b.slice(start, b.length - end);
  const inner = innerA.length === 0 || innerB.length === 0 ? [] : (exactPairs(innerA, innerB, equal) ?? byAnchors(innerA, innerB, equal));
  return [
    ...Array.from({ length: start }, (_, i): [number, number] => [i, i]),
    ...inner.map(([inA, inB]): [number, number] => [start + inA, start + inB]),
    ...Array.from({ length: end }, (_, i): [number, number] => [a.length - end + i, b.length - end + i]),
  ];
}

function byAnchors<T>(a: readonly T[], b: readonly T[], equal: (x: T, y: T) => boolean): Pairs {
  const pairs: Pairs = [];
  const found = anchors(a, b);
  let [fromA, fromB] = [0, 0];
  for (const [inA, inB] of found) {
    const between = pairsOf(a.slice(fromA, inA), b.slice(fromB, inB), equal);
    for (const [x, y] of between) pairs.push([fromA + x, fromB + y]);
    pairs.push([inA, inB]);
    [fromA, fromB] = [inA + 1, inB + 1];
  }
  if (found.length === 0) return pairs;
  for (const [x, y] of pairsOf(a.slice(fromA), b.slice(fromB), equal)) pairs.push([fromA + x, fromB + y]);
  return pairs;
}

/** The steps that say what `pairs`, which increase on both sides, leave out. Removed comes before added. */
export function stepsOf(pairs: Iterable<readonly [a: number, b: number]>, lengthA: number, lengthB: number): Step[] {
  const steps: Step[] = [];
  let [inA, inB] = [0, 0];
  const upTo = (a: number, b: number): void => {
    if (a > inA) steps.push({ kind: "removed", a: { from: inA, to: a }, b: { from: inB, to: inB } });
    if (b > inB) steps.push({ kind: "added", a: { from: a, to: a }, b: { from: inB, to: b } });
    [inA, inB] = [a, b];
  };
  for (const [a, b] of pairs) {
    upTo(a, b);
    const last = steps.at(-1);
    if (last?.kind === "kept") [last.a.to, last.b.to] = [a + 1, b + 1];
    else steps.push({ kind: "kept", a: { from: a, to: a + 1 }, b: { from: b, to: b + 1 } });
    [inA, inB] = [a + 1, b + 1];
  }
  upTo(lengthA, lengthB);
  return steps;
}

/**
 * How `a` becomes `b`: steps in order that together cover every place of both once, with as few differences as can be.
 * Where thousands differ, what stands once on each side is paired first, which is fast and nearly as good; with an
 * `equal` of one's own only identical values are paired so.
 */
export function alignSequences<T>(
  a: readonly T[],
  b: readonly T[],
  equal: (x: T, y: T) => boolean = (x, y) => x === y,
): Step[] {
  return stepsOf(pairsOf(a, b, equal), a.length, b.length);
}
