import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tableSchema } from "../../../shared/plan/nodes/index.ts";
import { cellsIn, cutTable, layOutTable, mergeCells, repairTable, splitCell } from "../../../shared/plan/table/index.ts";
import { cell, picture, place, soundTable, table, texts } from "./support.ts";

const rect = fc.record({ row: place, column: place, rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) });
const square = () => table([[cell("a"), cell("b"), cell("")], [cell("c"), cell("d"), cell("e")]], 3);

describe("merging cells", () => {
  it("makes one of them, with what they held in reading order and no empty lines", () => {
    const after = mergeCells(square(), { row: 0, column: 1, rows: 2, columns: 2 });
    expect(picture(after).length).toBe(2);
    expect(texts(after)).toEqual(["a", "b\nd\ne", "c"]);
    expect(after.children[0]?.children[1]).toMatchObject({ rowSpan: 2, colSpan: 2 });
  });

  it("takes in the whole of a cell that it touches", () => {
    const before = table([[cell("a", 1, 2), cell("b")], [cell("c"), cell("d"), cell("e")]], 3);
    expect(texts(mergeCells(before, { row: 0, column: 1, rows: 2, columns: 1 }))).toEqual(["a\nc\nd", "b", "e"]);
  });

  it("of whole rows leaves one row, and does nothing to a cell alone", () => {
    const before = square();
    const after = mergeCells(before, { row: 0, column: 0, rows: 2, columns: 3 });
    expect(after.children).toHaveLength(1);
    expect(texts(after)).toEqual(["a\nb\nc\nd\ne"]);
    expect(mergeCells(before, { row: 1, column: 1, rows: 1, columns: 1 })).toBe(before);
  });

  it("leaves a sound table with every word, whatever the rectangle", () => {
    fc.assert(
      fc.property(soundTable, rect, (before, at) => {
        const after = mergeCells(before, at);
        expect(repairTable(after)).toBe(after);
        expect(tableSchema.safeParse(after).success).toBe(true);
        const words = (of: typeof before) => texts(of).flatMap((text) => text.split("\n")).filter(Boolean).toSorted();
        expect(words(after)).toEqual(words(before));
      }),
    );
  });
});

describe("splitting a cell", () => {
  it("gives a cell to each place it covered, the content to the first", () => {
    const before = table([[cell("a"), cell("b", 2, 2), cell("c")], [cell("d"), cell("e")]], 4);
    expect(picture(splitCell(before, 1, 2))).toEqual(["a b - c", "d - - e"]);
    expect(splitCell(before, 0, 0)).toBe(before);
    expect(splitCell(before, 5, 5)).toBe(before);
  });

  it("gives back the grid that merging took", () => {
    fc.assert(
      fc.property(soundTable, rect, (before, at) => {
        const merged = mergeCells(before, at);
        const touched = cellsIn(before, at).cells[0];
        if (merged.children.length < before.children.length || merged === before || !touched) return;
        const after = splitCell(merged, touched.row, touched.column);
        expect(repairTable(after)).toBe(after);
        expect(layOutTable(after).columns).toBe(layOutTable(before).columns);
        expect(texts(after).filter(Boolean)).toEqual(texts(merged).filter(Boolean));
      }),
    );
  });
});

describe("cutting cells out", () => {
  it("gives a table of the rectangle, with the widths and headers that fall in it", () => {
    const before = { ...square(), columns: [1, 2, 3], headerRows: 1, headerColumns: 1, caption: "Tal" };
    const cut = cutTable(before, { row: 0, column: 1, rows: 1, columns: 2 });
    expect(cut).toMatchObject({ columns: [2, 3], headerRows: 1, headerColumns: 0, caption: "" });
    expect(texts(cut)).toEqual(["b", ""]);
    expect(cutTable(before, { row: 0, column: 0, rows: 2, columns: 3 })).toBe(before);
  });

  it("gives the cells that touch the rectangle in the order they had, whatever the rectangle", () => {
    fc.assert(
      fc.property(soundTable, rect, (before, at) => {
        const { cells } = cellsIn(before, at);
        if (cells.length === 0) return;
        const cut = cutTable(before, at);
        expect(tableSchema.safeParse(cut).success).toBe(true);
        expect(texts(cut).filter(Boolean)).toEqual(cells.flatMap(({ cell: one }) => texts(one)).filter(Boolean));
      }),
    );
  });
});
