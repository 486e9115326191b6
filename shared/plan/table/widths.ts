/** No column gets narrower than this part of the table's width by moving a border. */
const NARROWEST = 0.04;

/**
 * The shares of the width after the border behind column `index` has moved right by `by` (a part of the table's width;
 * left where negative). Only the columns on both sides of it change. It stops where one of them would get too narrow.
 */
export function moveBorder(columns: readonly number[], index: number, by: number): number[] {
  const left = columns[index];
  const right = columns[index + 1];
  if (left === undefined || right === undefined) return [...columns];
  const total = columns.reduce((sum, share) => sum + share, 0);
  const least = NARROWEST * total;
  // A column that is narrower already is not widened by the limit.
  const lowest = Math.min(0, least - left);
  const highest = Math.max(0, right - least);
  const moved = Math.max(lowest, Math.min(by * total, highest));
  return columns.with(index, left + moved).with(index + 1, right - moved);
}
