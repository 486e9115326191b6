import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveBorder } from "../../../shared/plan/table/index.ts";

describe("moving the border between two columns", () => {
  it("gives one what the other loses", () => {
    expect(moveBorder([1, 1, 2], 0, 0.125)).toEqual([1.5, 0.5, 2]);
    expect(moveBorder([1, 1, 2], 1, -0.125)).toEqual([1, 0.5, 2.5]);
  });

  it("stops where a column would get too narrow, and changes nothing behind the last column", () => {
    expect(moveBorder([50, 50], 0, -1)).toEqual([4, 96]);
    expect(moveBorder([50, 50], 0, 9)).toEqual([96, 4]);
    expect(moveBorder([1, 1], 1, 0.1)).toEqual([1, 1]);
  });

  it("keeps the whole width and all other columns, and widens none that it takes from", () => {
    const shares = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(shares, fc.nat(), fc.double({ min: -2, max: 2, noNaN: true }), (before, at, by) => {
        const index = at % (before.length - 1);
        const after = moveBorder(before, index, by);
        const sum = (columns: readonly number[]) => columns.reduce((total, share) => total + share, 0);
        expect(sum(after)).toBeCloseTo(sum(before));
        expect(after.every((share) => share > 0)).toBe(true);
        expect(after.toSpliced(index, 2)).toEqual(before.toSpliced(index, 2));
        expect(Math.sign((after[index] ?? 0) - (before[index] ?? 0)) * Math.sign(by)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
