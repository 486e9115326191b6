import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tableSchema, type Table } from "../../../shared/plan/nodes/index.ts";
import { moveColumns, moveRows, repairTable } from "../../../shared/plan/table/index.ts";
import { cell, picture, place, shape, soundTable, table, texts } from "./support.ts";

const side = fc.constantFrom(1 as const, -1 as const);

function expectRearranged(before: Table, after: Table): void {
  expect(repairTable(after)).toBe(after);
  expect(tableSchema.safeParse(after).success).toBe(true);
  expect(after).toMatchObject({ headerRows: before.headerRows, headerColumns: before.headerColumns });
  expect(texts(after).toSorted()).toEqual(texts(before).toSorted());
}

/** How far the one that was at `at` has gone, by what each row or column can be told by. */
function placeAfter(before: readonly unknown[], after: readonly unknown[], at: number): number {
  return after.indexOf(before[at]);
}

describe("moving rows", () => {
  it("changes places with the row beside, and leaves the header rows as many", () => {
    const before = table([[cell("a")], [cell("b")], [cell("c")]], 1, { headerRows: 1 });
    expect(picture(moveRows(before, 1, 1, -1))).toEqual(["b", "a", "c"]);
    expect(moveRows(before, 1, 1, -1).headerRows).toBe(1);
    expect(picture(moveRows(before, 0, 2, 1))).toEqual(["c", "a", "b"]);
    expect(moveRows(before, 0, 1, -1)).toBe(before);
    expect(moveRows(before, 2, 1, 1)).toBe(before);
  });

  it("takes rows along that a cell ties to it, and passes such rows together", () => {
    const before = table([[cell("a", 2), cell("b")], [cell("c")], [cell("d"), cell("e")]], 2);
    expect(picture(moveRows(before, 1, 1, 1))).toEqual(["d e", "a b", "a c"]);
    expect(picture(moveRows(before, 2, 1, -1))).toEqual(["d e", "a b", "a c"]);
    expect(moveRows(before, 1, 1, -1)).toBe(before);
  });

  it("keeps every cell, and moving back gives the table as it was", () => {
    fc.assert(
      fc.property(soundTable, place, side, (before, at, by) => {
        const row = at % before.children.length;
        const after = moveRows(before, row, 1, by);
        expectRearranged(before, after);
        if (after === before) return;
        const back = moveRows(after, placeAfter(before.children, after.children, row), 1, by === 1 ? -1 : 1);
        expect(shape(back)).toEqual(shape(before));
      }),
    );
  });
});

describe("moving columns", () => {
  it("changes places with the column beside, widths and all", () => {
    const before = table([[cell("a"), cell("b"), cell("c")]], 3, { columns: [1, 2, 3] });
    expect(picture(moveColumns(before, 0, 1, 1))).toEqual(["b a c"]);
    expect(moveColumns(before, 0, 1, 1).columns).toEqual([2, 1, 3]);
    expect(moveColumns(before, 0, 1, -1)).toBe(before);
  });

  it("takes columns along that a cell ties to it, and passes such columns together", () => {
    const before = table([[cell("a", 1, 2), cell("b")], [cell("c"), cell("d"), cell("e")]], 3);
    expect(picture(moveColumns(before, 0, 1, 1))).toEqual(["b a a", "e c d"]);
    expect(picture(moveColumns(before, 2, 1, -1))).toEqual(["b a a", "e c d"]);
  });

  it("keeps every cell, and moving back gives the table as it was", () => {
    fc.assert(
      fc.property(soundTable, place, side, (sound, at, by) => {
        // Widths that differ tell the columns apart.
        const before = { ...sound, columns: sound.columns.map((_, index) => index + 1) };
        const column = at % before.columns.length;
        const after = moveColumns(before, column, 1, by);
        expectRearranged(before, after);
        if (after === before) return;
        const back = moveColumns(after, placeAfter(before.columns, after.columns, column), 1, by === 1 ? -1 : 1);
        expect(shape(back)).toEqual(shape(before));
      }),
    );
  });
});
