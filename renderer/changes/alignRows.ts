import { longestIncreasing } from "../../shared/diff/longestIncreasing.ts";

/** One element in either version. `moved` where it stands in both, but somewhere else. */
export interface Row<T> {
  before: T | undefined;
  now: T | undefined;
  moved: "away" | "here" | null;
}

interface Known<T> {
  before: (id: string) => T | undefined;
  now: (id: string) => T | undefined;
}

/**
 * Puts what stands in one place of either version beside each other, in the order of both: what is gone where it stood,
 * after its last neighbour that is still there. What was moved stands twice. `known` finds it wherever it is.
 */
export function alignRows<T extends { id: string }>(before: readonly T[], now: readonly T[], known: Known<T>): Row<T>[] {
  const places = new Map(before.map(({ id }, index) => [id, index]));
  const shared = now.filter(({ id }) => places.has(id));
  const staying = longestIncreasing(shared.map(({ id }) => places.get(id) ?? -1));
  const fixed = new Set(shared.filter((_, index) => staying.has(index)).map(({ id }) => id));

  const rows: Row<T>[] = [];
  let next = 0;
  const old = (until: number) => {
    for (; next < until; next += 1) {
      const element = before[next];
      if (!element || fixed.has(element.id)) continue;
      const moved = known.now(element.id) ? "away" : null;
      rows.push({ before: element, now: known.now(element.id), moved });
    }
  };
  for (const element of now) {
    if (fixed.has(element.id)) {
      const place = places.get(element.id) ?? next;
      old(place);
      rows.push({ before: before[place], now: element, moved: null });
      next = place + 1;
    } else {
      const elsewhere = known.before(element.id);
      rows.push({ before: elsewhere, now: element, moved: elsewhere ? "here" : null });
    }
  }
  old(before.length);
  return rows;
}
