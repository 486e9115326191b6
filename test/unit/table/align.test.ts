import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ColumnAlignment, Table } from "../../../shared/plan/nodes/index.ts";
import {
  alignColumns,
  alignmentsOf,
  cutTable,
  deleteColumn,
  fillCells,
  insertColumn,
  layOutTable,
  moveColumns,
  repairTable,
} from "../../../shared/plan/table/index.ts";
import { cell, place, soundTable, table } from "./support.ts";

const three = (...align: ColumnAlignment[]): Table =>
  table([[cell("a"), cell("b"), cell("c")], [cell("d"), cell("e"), cell("f")]], 3, { align });

describe("how a column is set", () => {
  it("goes with the column when it moves, and is cut out with it", () => {
    expect(moveColumns(three("left", "decimal", "centre"), 0, 1, 1).align).toEqual(["decimal", "left", "centre"]);
    expect(cutTable(three("left", "decimal", "centre"), { row: 0, column: 1, rows: 2, columns: 2 }).align).toEqual(["decimal", "centre"]);
  });

  it("stays with its column when others come and go", () => {
    expect(insertColumn(three("left", "decimal", "centre"), 1).align).toEqual(["left", "auto", "decimal", "centre"]);
    expect(deleteColumn(three("left", "decimal", "centre"), 0)?.align).toEqual(["decimal", "centre"]);
    expect(fillCells(three("left", "decimal", "centre"), 0, 3, [[[]]]).align).toEqual(["left", "decimal", "centre", "auto"]);
  });

  it("is not written down where every column sets itself", () => {
    expect(alignColumns(three("left", "auto", "auto"), 0, 1, "auto")).not.toHaveProperty("align");
    expect(repairTable(three("auto", "auto", "auto"))).not.toHaveProperty("align");
    const plain = table([[cell("a")]], 1);
    expect(alignColumns(plain, 0, 1, "auto")).toBe(plain);
  });

  it("has one entry for each column whatever happens to the grid", () => {
    fc.assert(
      fc.property(soundTable, place, place, (sound, at, other) => {
        for (const changed of [insertColumn(sound, at), deleteColumn(sound, at), moveColumns(sound, at, 1, 1), fillCells(sound, at, other, [[[], []]])]) {
          if (!changed) continue;
          expect(alignmentsOf(changed)).toHaveLength(layOutTable(changed).columns);
          if (changed.align) expect(changed.align).toHaveLength(changed.columns.length);
          expect(repairTable(changed)).toBe(changed);
        }
      }),
    );
  });
});
