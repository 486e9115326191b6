/**
 * Which places of `values` form the longest strictly increasing run of them, read from the left: what can stay where it
 * is while everything else is moved, with the fewest moves. O(n log n).
 */
export function longestIncreasing(values: readonly number[]): Set<number> {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [place, value] of values.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[place] = ends[low - 1] ?? -1;
    ends[low] = place;
  }
  const kept = new Set<number>();
  for (let place = ends.at(-1) ?? -1; place !== -1; place = before[place] ?? -1) kept.add(place);
  return kept;
}
