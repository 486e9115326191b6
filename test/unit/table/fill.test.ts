import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createParagraph, createTable, tableSchema, type Flow } from "../../../shared/plan/nodes/index.ts";
import { cellContents, fillCells, layOutTable, readTabSeparated, repairTable } from "../../../shared/plan/table/index.ts";
import { cell, picture, place, soundTable, table, texts } from "./support.ts";

function contents(...rows: string[]): Flow[][][] {
  return rows.map((row) => row.split(" ").map((text) => [createParagraph([{ text: text === "-" ? "" : text }])]));
}

const anyContents = fc
  .record({ rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 1, max: 6 }) })
  .map(({ rows, columns }) =>
    contents(...Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => `n${row}.${column}`).join(" "))),
  );

describe("filling cells", () => {
  it("takes the place of what the cells held, from the first one on", () => {
    const before = table([[cell("a"), cell("b")], [cell("c"), cell("d")], [cell("e"), cell("f")]], 2);
    expect(picture(fillCells(before, 1, 0, contents("1 2", "- 4")))).toEqual(["a b", "1 2", "- 4"]);
  });

  it("adds the rows and columns that are missing, as wide as the others, and keeps the headers", () => {
    const before = table([[cell("a"), cell("b")]], 2, { columns: [1, 3], headerRows: 1, headerColumns: 1 });
    const after = fillCells(before, 0, 1, contents("1 2", "3 4"));
    expect(picture(after)).toEqual(["a 1 2", "- 3 4"]);
    expect(after).toMatchObject({ columns: [1, 3, 2], headerRows: 1, headerColumns: 1 });
  });

  it("puts what would stand under a span into the cell that spans", () => {
    const before = table([[cell("a", 1, 2), cell("b")], [cell("c"), cell("d"), cell("e")]], 3);
    expect(texts(fillCells(before, 0, 0, contents("1 2 3")))).toEqual(["1\n2", "3", "c", "d", "e"]);
    expect(texts(fillCells(before, 0, 1, contents("1")))).toEqual(["a\n1", "b", "c", "d", "e"]);
  });

  it("puts what is beyond the widest possible table into the last column", () => {
    const after = fillCells(createTable(1, 62), 0, 61, contents("1 2 3"));
    expect(after.columns).toHaveLength(63);
    expect(texts(after).slice(-2)).toEqual(["1", "2\n3"]);
  });

  it("leaves a sound table that holds every word put in, and all that stood beside it as it was", () => {
    fc.assert(
      fc.property(soundTable, place, place, anyContents, (before, down, across, cells) => {
        const row = down % before.children.length;
        const column = across % before.columns.length;
        const after = fillCells(before, row, column, cells);
        expect(repairTable(after)).toBe(after);
        expect(tableSchema.safeParse(after).success).toBe(true);
        expect(after).toMatchObject({ headerRows: before.headerRows, headerColumns: before.headerColumns });
        const words = texts(after).flatMap((text) => text.split("\n"));
        for (const text of cells.flatMap((line) => line.flatMap((content) => texts({ ...cell(""), children: content })))) {
          expect(words.filter((word) => word === text)).toHaveLength(1);
        }
        const grid = layOutTable(after);
        const beside = layOutTable(before).cells.filter(
          (placed) =>
            placed.row + placed.rowSpan <= row ||
            placed.column + placed.colSpan <= column ||
            placed.row >= row + cells.length ||
            placed.column >= column + (cells[0]?.length ?? 0),
        );
        for (const placed of beside) expect(grid.at(placed.row, placed.column)?.cell).toBe(placed.cell);
      }),
    );
  });

  it("with a table's own contents changes nothing that can be read", () => {
    fc.assert(
      fc.property(soundTable, (before) => {
        expect(picture(fillCells(before, 0, 0, cellContents(before)))).toEqual(picture(before));
      }),
    );
  });
});

describe("text with tabs", () => {
  it("is a table whose first row is a header row where it names the columns", () => {
    const read = readTabSeparated("Område\t2025\t2026\r\nLedige\t12.850\t12.100\r\n");
    expect(picture(read ?? null)).toEqual(["Område 2025 2026", "Ledige 12.850 12.100"]);
    expect(read?.headerRows).toBe(1);
    expect(readTabSeparated("1,5\t2\n3\t4")?.headerRows).toBe(0);
  });

  it("keeps empty fields, and tabs, lines and quotes within a field in quotes", () => {
    const read = readTabSeparated('a\t\t"b\n""c"" d"\n\t"e\tf"\tg');
    expect(read && texts(read)).toEqual(["a", "", 'b\n"c" d', "", "e\tf", "g"]);
    expect(readTabSeparated('5" rør\t"x\ny\tz')?.children).toHaveLength(2);
  });

  it("is no table where it is prose, a list, indented text or uneven lines", () => {
    for (const text of ["", "ord", "en\nto", "1.\tførst\n2.\tsiden", "•\ta\n•\tb", "\ta\n\tb", "a\tb\nc", "a\tb\nc\td\te"]) {
      expect(readTabSeparated(text)).toBeUndefined();
    }
  });
});
