import { describe, expect, it } from "vitest";
import { alignCells } from "../../../shared/look/decimalAlignment.ts";
import {
  createCell,
  createKeyFigureMention,
  createParagraph,
  createRow,
  createTable,
  type ColumnAlignment,
  type Table,
} from "../../../shared/plan/nodes/index.ts";

function tableOf(rows: string[][], align?: ColumnAlignment[]): Table {
  const children = rows.map((row) => createRow(row.map((text) => createCell([createParagraph([{ text }])]))));
  return { ...createTable(1, rows[0]?.length ?? 1), children, ...(align ? { align } : {}) };
}

/** Each cell as "side" or "side|tail", row by row. */
function set(table: Table, words?: () => string): string[][] {
  const aligned = alignCells(table, words);
  return table.children.map((row) =>
    row.children.map(({ id }) => {
      const { side, tail } = aligned.get(id) ?? { side: "?", tail: "" };
      return tail ? `${side}|${tail}` : side;
    }),
  );
}

const column = (...texts: string[]) => set(tableOf([["Antal"], ...texts.map((text) => [text])])).flat();

describe("numbers in a column", () => {
  it("keep room for the decimals that others have and they have not", () => {
    expect(column("2,1", "12,85", "−3", "1.250")).toEqual(["right", "right|0", "right", "right|,00", "right|,00"]);
  });

  it("stand with their commas under each other with or without a unit, and so does the sign for a missing one", () => {
    expect(column("2,1 %", "12 %", "..", "7")).toEqual(["right", "right", "right|,0", "right|,0\u00a0%", "right|,0\u00a0%"]);
  });

  it("need no room where all end alike", () => {
    expect(column("1.250", "12", "-7")).toEqual(["right", "right", "right", "right"]);
  });

  it("count with what a key figure among them says", () => {
    const table = tableOf([["Antal"], ["12"], [""]]);
    const mention = createParagraph([{ text: "" }, createKeyFigureMention("k"), { text: "" }]);
    const [head, first] = table.children;
    const whole = { ...table, children: [head, first, createRow([createCell([mention])])].flatMap((row) => row ?? []) };
    expect(set(whole, () => "3,25")).toEqual([["right"], ["right|,00"], ["right"]]);
  });
});

describe("the author's own choice for a column", () => {
  it("goes before what its content would have", () => {
    const rows = [["A", "B", "C"], ["1,5", "2", "ord"], ["12", "3", "4,25 (foreløbig)"]];
    expect(set(tableOf(rows, ["left", "centre", "right"]))).toEqual([
      ["left", "centre", "right"],
      ["left", "centre", "right"],
      ["left", "centre", "right"],
    ]);
  });

  it("sets numbers by their comma also beside words", () => {
    expect(set(tableOf([["A"], ["1,5"], ["12"], ["ikke opgjort"]], ["decimal"]))).toEqual([["right"], ["right"], ["right|,0"], ["right"]]);
  });

  it("holds for a cell across several columns only where they agree", () => {
    const [head, body] = [createRow([createCell(undefined, 2)]), createRow([createCell(), createCell()])];
    const table = { ...createTable(1, 2), children: [head, body] };
    expect(set({ ...table, align: ["right", "right"] })[0]).toEqual(["right"]);
    expect(set({ ...table, align: ["right", "left"] })[0]).toEqual(["left"]);
  });
});
