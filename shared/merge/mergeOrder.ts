import { longestIncreasing } from "../diff/longestIncreasing.ts";
import { alignSequences } from "../diff/sequence.ts";

export interface OrderSides {
  base: readonly string[];
  mine: readonly string[];
  theirs: readonly string[];
  /** Whether it is to stand here in the merged order. */
  stands: (id: string) => boolean;
  /** Whether what follows belongs to it, as paragraphs do to their heading. */
  opens?: (id: string) => boolean;
}

export interface MergedOrder {
  order: string[];
  /** What both sides moved, to different places; it stands where mine put it. */
  contested: string[];
}

/** What a side moved within the order: the fewest whose moving explains it. */
function movedIn(base: readonly string[], side: readonly string[]): Set<string> {
  const places = new Map(base.map((id, place) => [id, place]));
  const shared = side.filter((id) => places.has(id));
  const staying = longestIncreasing(shared.map((id) => places.get(id) ?? -1));
  return new Set(shared.filter((_, index) => !staying.has(index)));
}

type Gaps = Map<string, number>;

/** After how many of those that stay each arrival of a side stands. */
function gapsOf(side: readonly string[], spine: ReadonlyMap<string, number>, arrives: (id: string) => boolean): Gaps {
  const gaps: Gaps = new Map();
  let gap = 0;
  for (const id of side) {
    const place = spine.get(id);
    if (place !== undefined) gap = place + 1;
    else if (arrives(id)) gaps.set(id, gap);
  }
  return gaps;
}

type Group = [string, ...string[]];

/**
 * Stretches that are never broken up, in falling order of their first ids, which is what makes the merging of any number
 * of such lists the same in whichever order they meet.
 */
function groupsOf(items: readonly Group[]): Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && last[0] < item[0]) last.push(...item);
    else groups.push([...item]);
  }
  return groups;
}

function interleave(a: readonly Group[], b: readonly Group[]): string[] {
  return [...groupsOf(a), ...groupsOf(b)].sort(([x], [y]) => (x < y ? 1 : x > y ? -1 : 0)).flat();
}

/** What stands before the first heading, one by one, and then each heading with what follows it. */
function chapters(ids: readonly string[], opens: (id: string) => boolean): { loose: Group[]; headed: Group[] } {
  const [loose, headed]: [Group[], Group[]] = [[], []];
  for (const id of ids) {
    const last = headed.at(-1);
    if (opens(id)) headed.push([id]);
    else if (last) last.push(id);
    else loose.push([id]);
  }
  return { loose, headed };
}

/** What two sides put in at one place: both, with what they share once, in an order that does not depend on whose is whose. */
function joinRuns(mine: readonly string[], theirs: readonly string[], opens: (id: string) => boolean): string[] {
  const joined: string[] = [];
  let pending: [string[], string[]] = [[], []];
  const flush = (): void => {
    const [a, b] = pending;
    pending = [[], []];
    if (a.length === 0 || b.length === 0) joined.push(...a, ...b);
    else {
      const [x, y] = [chapters(a, opens), chapters(b, opens)];
      joined.push(...interleave(x.loose, y.loose), ...interleave(x.headed, y.headed));
    }
  };
  for (const { kind, a, b } of alignSequences(mine, theirs)) {
    if (kind === "removed") pending[0].push(...mine.slice(a.from, a.to));
    else if (kind === "added") pending[1].push(...theirs.slice(b.from, b.to));
    else {
      flush();
      joined.push(...mine.slice(a.from, a.to));
    }
  }
  flush();
  return [...new Set(joined)];
}

/**
 * The order of what stands in one place, merged: what only one side moved or put in stands where that side has it, and
 * what both put in at one place stands side by side, the same whichever side is mine.
 */
export function mergeOrder({ base, mine, theirs, stands, opens = () => false }: OrderSides): MergedOrder {
  const moved = { mine: movedIn(base, mine), theirs: movedIn(base, theirs) };
  const staying = base.filter((id) => stands(id) && !moved.mine.has(id) && !moved.theirs.has(id));
  const spine = new Map(staying.map((id, place) => [id, place]));
  const inBase = new Set(base);
  const arrives = (side: "mine" | "theirs") => (id: string) => stands(id) && (!inBase.has(id) || moved[side].has(id));
  const gaps = { mine: gapsOf(mine, spine, arrives("mine")), theirs: gapsOf(theirs, spine, arrives("theirs")) };
  const contested: string[] = [];
  for (const [id, gap] of gaps.mine) {
    const other = gaps.theirs.get(id);
    if (other === undefined || other === gap) continue;
    if (inBase.has(id)) contested.push(id);
    // New to both, so it came from an earlier exchange.
    if (inBase.has(id) || gap < other) gaps.theirs.delete(id);
    else gaps.mine.delete(id);
  }
  const runs = (side: Gaps): Map<number, string[]> => {
    const byGap = new Map<number, string[]>();
    for (const [id, gap] of side) byGap.set(gap, [...(byGap.get(gap) ?? []), id]);
    return byGap;
  };
  const [ofMine, ofTheirs] = [runs(gaps.mine), runs(gaps.theirs)];
  const order: string[] = [];
  for (let gap = 0; gap <= staying.length; gap += 1) {
    order.push(...joinRuns(ofMine.get(gap) ?? [], ofTheirs.get(gap) ?? [], opens));
    order.push(...staying.slice(gap, gap + 1));
  }
  return { order, contested };
}
