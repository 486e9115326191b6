import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTable, tableSchema, type Table } from "../../../shared/plan/nodes/index.ts";
import {
  deleteColumn,
  deleteRow,
  insertColumn,
  insertRow,
  layOutTable,
  repairTable,
} from "../../../shared/plan/table/index.ts";
import { anyTable, cell, picture, place, shape, soundTable, table, texts } from "./support.ts";

describe("laying out a table", () => {
  it("places cells beside those that span down from above", () => {
    const grid = layOutTable(table([[cell("a", 2), cell("b")], [cell("c")]], 2));
    expect(grid.cells.map(({ row, column, rowSpan, colSpan }) => [row, column, rowSpan, colSpan])).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 1],
      [1, 1, 1, 1],
    ]);
    expect(grid.at(1, 0)?.cell).toBe(grid.at(0, 0)?.cell);
    expect(grid.at(2, 0)).toBeUndefined();
    expect(grid.at(0, 2)).toBeUndefined();
  });

  it("lets no span make a column that nothing starts in and nobody asked for", () => {
    expect(layOutTable(table([[cell("a", 1, 5)], [cell("b"), cell("c")]], 1)).columns).toBe(2);
    expect(layOutTable(table([[cell("a", 1, 5)], [cell("b"), cell("c")]], 3)).columns).toBe(3);
  });
});

describe("repairing a table", () => {
  it("returns the same object when nothing is wrong", () => {
    const sound = table([[cell("a", 2), cell("b")], [cell("c")]], 2);
    expect(repairTable(sound)).toBe(sound);
  });

  it("fills short rows and leaves whole ones untouched", () => {
    const torn = table([[cell("a"), cell("b"), cell("c")], [cell("d")]], 3);
    const whole = repairTable(torn);
    expect(picture(whole)).toEqual(["a b c", "d - -"]);
    expect(whole.children[0]).toBe(torn.children[0]);
    expect(whole.children[1]?.children[0]).toBe(torn.children[1]?.children[0]);
  });

  it("cuts spans that run into others or out of the table", () => {
    const whole = repairTable(table([[cell("a"), cell("b", 3)], [cell("c", 1, 2)]], 2));
    expect(picture(whole)).toEqual(["a b", "c b"]);
    expect(whole.children[1]?.children[0]).not.toHaveProperty("colSpan");
    expect(whole.children[0]?.children[1]?.rowSpan).toBe(2);
  });

  it("removes a row that has no cell of its own, and shortens what spanned it", () => {
    const hollow = table([[cell("a", 2), cell("b", 2)], [], [cell("c"), cell("d")]], 2, { headerRows: 2 });
    const whole = repairTable(hollow);
    expect(picture(whole)).toEqual(["a b", "c d"]);
    expect(whole.children[0]?.children[0]).not.toHaveProperty("rowSpan");
    expect(whole.headerRows).toBe(1);
  });

  it("gives new columns the mean of the other widths and drops widths of columns that are not there", () => {
    expect(repairTable(table([[cell("a"), cell("b"), cell("c")]], 1, { columns: [2, 4] })).columns).toEqual([2, 4, 3]);
    expect(repairTable(table([[cell("a")]], 1, { columns: [2, 4] })).columns).toEqual([2]);
  });

  it("keeps the content of cells beyond the widest possible table", () => {
    const wide = table([Array.from({ length: 66 }, (_, index) => cell(`c${index}`))], 63);
    const whole = repairTable(wide);
    expect(whole.columns).toHaveLength(63);
    expect(texts(whole).at(-1)).toBe("c62\nc63\nc64\nc65");
    expect(tableSchema.safeParse(whole).success).toBe(true);
  });

  it("makes any table rectangular and valid, and leaves a repaired one alone", () => {
    fc.assert(
      fc.property(anyTable, (torn) => {
        const whole = repairTable(torn);
        expect(picture(whole).join(" ")).not.toContain("?");
        const grid = layOutTable(whole);
        const area = grid.cells.reduce((sum, { rowSpan, colSpan }) => sum + rowSpan * colSpan, 0);
        expect(area).toBe(grid.rows * grid.columns);
        expect(whole.columns).toHaveLength(grid.columns);
        expect(whole.headerRows).toBeLessThanOrEqual(grid.rows);
        expect(whole.headerColumns).toBeLessThanOrEqual(grid.columns);
        expect(tableSchema.safeParse(whole).success).toBe(true);
        expect(repairTable(whole)).toBe(whole);
        expect(texts(whole).filter((text) => text !== "")).toEqual(texts(torn));
      }),
    );
  });
});

describe("rows", () => {
  const spanned = (): Table => table([[cell("a", 2), cell("b")], [cell("c")], [cell("d"), cell("e")]], 2);

  it("inserts an empty row and lets a cell that spans the place grow", () => {
    expect(picture(insertRow(spanned(), 1))).toEqual(["a b", "a -", "a c", "d e"]);
    expect(picture(insertRow(spanned(), 2))).toEqual(["a b", "a c", "- -", "d e"]);
    expect(picture(insertRow(spanned(), 0))).toEqual(["- -", "a b", "a c", "d e"]);
    expect(picture(insertRow(spanned(), 3))).toEqual(["a b", "a c", "d e", "- -"]);
  });

  it("keeps the identity of rows it does not touch", () => {
    const before = spanned();
    const after = insertRow(before, 1);
    expect(after.children[2]).toBe(before.children[1]);
    expect(after.children[3]).toBe(before.children[2]);
    expect(after.children[0]?.id).toBe(before.children[0]?.id);
    expect(after.children[0]?.children[1]).toBe(before.children[0]?.children[1]);
  });

  it("moves a cell down that started in the deleted row and spans on", () => {
    expect(picture(deleteRow(spanned(), 0))).toEqual(["a c", "d e"]);
    const right = table([[cell("a"), cell("b", 2), cell("c")], [cell("d"), cell("e")]], 3);
    expect(picture(deleteRow(right, 0))).toEqual(["d b e"]);
  });

  it("keeps the header rows the header rows", () => {
    const headed = table([[cell("a")], [cell("b")]], 1, { headerRows: 1 });
    expect(insertRow(headed, 0).headerRows).toBe(2);
    expect(insertRow(headed, 1).headerRows).toBe(1);
    expect(deleteRow(headed, 0)?.headerRows).toBe(0);
    expect(deleteRow(headed, 1)?.headerRows).toBe(1);
  });

  it("gives no table when the last row goes, and the same table for a row that is not there", () => {
    const single = table([[cell("a")]], 1);
    expect(deleteRow(single, 0)).toBeNull();
    expect(deleteRow(single, 1)).toBe(single);
  });

  it("come back as they were after inserting and deleting at the same place", () => {
    fc.assert(
      fc.property(soundTable, place, (before, at) => {
        const row = Math.min(at, before.children.length);
        expect(shape(deleteRow(insertRow(before, row), row))).toEqual(shape(before));
      }),
    );
  });

  it("lose only cells that stood in the deleted row alone", () => {
    fc.assert(
      fc.property(soundTable, place, (before, at) => {
        const row = at % before.children.length;
        const lost = layOutTable(before).cells.filter((placed) => placed.row === row && placed.rowSpan === 1);
        const after = deleteRow(before, row);
        if (!after) {
          expect(before.children).toHaveLength(1);
          return;
        }
        expect(texts(after).filter(Boolean).sort()).toEqual(
          texts(before).filter((text) => text && !lost.some((placed) => texts(placed.cell)[0] === text)).sort(),
        );
        expect(tableSchema.safeParse(after).success).toBe(true);
        expect(repairTable(after)).toBe(after);
      }),
    );
  });
});

describe("columns", () => {
  const spanned = (): Table =>
    table([[cell("a", 1, 2), cell("b")], [cell("c"), cell("d"), cell("e")]], 3, { columns: [1, 2, 3] });

  it("inserts an empty column of average width and lets a cell that spans the place grow", () => {
    expect(picture(insertColumn(spanned(), 1))).toEqual(["a a a b", "c - d e"]);
    expect(picture(insertColumn(spanned(), 2))).toEqual(["a a - b", "c d - e"]);
    expect(picture(insertColumn(spanned(), 0))).toEqual(["- a a b", "- c d e"]);
    expect(picture(insertColumn(spanned(), 3))).toEqual(["a a b -", "c d e -"]);
    expect(insertColumn(spanned(), 1).columns).toEqual([1, 2, 2, 3]);
  });

  it("keeps the identity of cells it does not touch", () => {
    const before = spanned();
    const after = deleteColumn(insertColumn(before, 3), 3);
    expect(after?.children[0]?.children).toEqual(before.children[0]?.children);
    expect(after?.children[1]?.children[2]).toBe(before.children[1]?.children[2]);
    expect(after?.children[1]?.id).toBe(before.children[1]?.id);
    expect(deleteColumn(before, 7)).toBe(before);
  });

  it("takes one place from a cell that spans the deleted column", () => {
    expect(picture(deleteColumn(spanned(), 0))).toEqual(["a b", "d e"]);
    expect(picture(deleteColumn(spanned(), 1))).toEqual(["a b", "c e"]);
    expect(deleteColumn(spanned(), 1)?.columns).toEqual([1, 3]);
  });

  it("removes a row that is left with no cell of its own", () => {
    expect(picture(deleteColumn(table([[cell("a", 2), cell("b")], [cell("c")]], 2), 1))).toEqual(["a"]);
  });

  it("keeps the header columns the header columns", () => {
    const headed = table([[cell("a"), cell("b")]], 2, { headerColumns: 1 });
    expect(insertColumn(headed, 0).headerColumns).toBe(2);
    expect(insertColumn(headed, 1).headerColumns).toBe(1);
    expect(deleteColumn(headed, 0)?.headerColumns).toBe(0);
  });

  it("gives no table when the last column goes, and adds none to a table that has no room", () => {
    expect(deleteColumn(table([[cell("a")], [cell("b")]], 1), 0)).toBeNull();
    const full = createTable(2, 63);
    expect(insertColumn(full, 5)).toBe(full);
  });

  it("come back as they were after inserting and deleting at the same place", () => {
    fc.assert(
      fc.property(soundTable, place, (before, at) => {
        const column = Math.min(at, before.columns.length);
        expect(shape(deleteColumn(insertColumn(before, column), column))).toEqual(shape(before));
      }),
    );
  });

  it("lose only cells that stood in the deleted column alone", () => {
    fc.assert(
      fc.property(soundTable, place, (before, at) => {
        const column = at % before.columns.length;
        const lost = layOutTable(before).cells.filter((placed) => placed.column === column && placed.colSpan === 1);
        const after = deleteColumn(before, column);
        if (!after) {
          expect(before.columns).toHaveLength(1);
          return;
        }
        expect(texts(after).filter(Boolean)).toEqual(
          texts(before).filter((text) => text && !lost.some((placed) => texts(placed.cell)[0] === text)),
        );
        expect(tableSchema.safeParse(after).success).toBe(true);
        expect(repairTable(after)).toBe(after);
      }),
    );
  });
});
