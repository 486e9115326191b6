import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { subtractDecimals } from "../../../shared/figures/arithmetic.ts";
import { formatDecimal } from "../../../shared/figures/formatDecimal.ts";
import { parseDecimal } from "../../../shared/figures/parseDecimal.ts";
import { defaultHouseStyle } from "../../../shared/plan/houseStyle.ts";
import { createCell, createKeyFigureMention, createParagraph, createRow, type Table } from "../../../shared/plan/nodes/index.ts";
import {
  compute,
  hasRoomFor,
  layOutTable,
  proposedHead,
  putResults,
  repairTable,
  tableLines,
  type Computation,
} from "../../../shared/plan/table/index.ts";
import { decimalArbitrary } from "../../support/recordArbitraries.ts";
import { cell, picture, soundTable, table } from "./support.ts";

const of = (rows: string[][], extra: Partial<Table> = {}): Table =>
  table(rows.map((row) => row.map((text) => cell(text))), rows[0]?.length ?? 1, { headerRows: 1, ...extra });

const people = of([
  ["Gruppe", "2022", "2026"],
  ["Unge", "1.250", "1.100"],
  ["Ledige", "2,5", "3,75"],
  ["Flygtninge", "..", "40"],
]);

const texts = (rows: Table, computation: Computation) => compute(rows, computation, defaultHouseStyle).map(({ text }) => text);

describe("computing in a table", () => {
  it("names rows by their first cell and columns by their head, and knows where numbers are", () => {
    expect(tableLines(people, "rows").map(({ name, hasNumbers }) => [name, hasNumbers])).toEqual([["Unge", true], ["Ledige", true], ["Flygtninge", true]]);
    expect(tableLines(people, "columns").map(({ name, hasNumbers }) => [name, hasNumbers])).toEqual([["Gruppe", false], ["2022", true], ["2026", true]]);
  });

  it("adds up rows exactly, and a sum that lacks a number is missing", () => {
    expect(texts(people, { operation: "sum", along: "rows", lines: [1, 2] })).toEqual(["", "1.252,5", "1.103,75"]);
    expect(texts(people, { operation: "sum", along: "rows", lines: [1, 3] })).toEqual(["", "..", "1.140"]);
  });

  it("finds the change from one column to another in number, percent and points", () => {
    const change = (operation: Computation["operation"]) => texts(people, { operation, along: "columns", lines: [1, 2] });
    expect(change("difference")).toEqual(["−150", "1,25", ".."]);
    expect(change("percent")).toEqual(["−12,0\u00a0%", "50,0\u00a0%", ".."]);
    const shares = of([["", "2022", "2026"], ["Unge", "12,5 %", "10 %"]]);
    expect(texts(shares, { operation: "percentagePoints", along: "columns", lines: [1, 2] })).toEqual(["−2,5"]);
    expect(texts(shares, { operation: "difference", along: "columns", lines: [1, 2] })).toEqual(["−2,5"]);
    expect(proposedHead({ operation: "percentagePoints", along: "columns", lines: [1, 2] }, tableLines(shares, "columns"))).toBe("Udvikling fra 2022 til 2026 (procentpoint)");
  });

  it("keeps the unit that all numbers have, percent as the plan writes it", () => {
    const rows = of([["", "Beløb"], ["A", "2,5 mio. kr."], ["B", "1 mio. kr."], ["C", "3"]]);
    expect(texts(rows, { operation: "sum", along: "rows", lines: [1, 2] })).toEqual(["", "3,5\u00a0mio. kr."]);
    expect(texts(rows, { operation: "sum", along: "rows", lines: [1, 3] })).toEqual(["", "5,5"]);
    const word = { ...defaultHouseStyle, percent: "word" as const };
    expect(compute(people, { operation: "percent", along: "columns", lines: [1, 2] }, word)[1]?.text).toBe("50,0\u00a0procent");
  });

  it("says what is no number, what can be read in two ways and what begins at zero", () => {
    const rows = of([["", "2022", "2026"], ["A", "ikke opgjort", "3"], ["B", "2.1", "3"], ["C", "0", "3"], ["Note", "se", "side 4"]]);
    const results = compute(rows, { operation: "percent", along: "columns", lines: [1, 2] }, defaultHouseStyle);
    expect(results.map(({ text, trouble }) => [text, trouble?.kind])).toEqual([["..", "notANumber"], ["..", "ambiguous"], ["..", "fromZero"], ["", undefined]]);
  });

  it("puts results into a new row or column with a head, or into one that is there", () => {
    const sums = compute(people, { operation: "sum", along: "rows", lines: [1, 2] }, defaultHouseStyle);
    expect(picture(putResults(people, "rows", null, "Sum", sums)).at(-1)).toBe("Sum 1.252,5 1.103,75");
    const changes = compute(people, { operation: "difference", along: "columns", lines: [1, 2] }, defaultHouseStyle);
    expect(picture(putResults(people, "columns", null, "Ændring", changes))).toEqual([
      "Gruppe 2022 2026 Ændring",
      "Unge 1.250 1.100 −150",
      "Ledige 2,5 3,75 1,25",
      "Flygtninge .. 40 ..",
    ]);
    expect(picture(putResults(people, "columns", 2, "Ændring", changes))[0]).toBe("Gruppe 2022 2026");
    expect(picture(putResults(people, "columns", 2, "Ændring", changes))[1]).toBe("Unge 1.250 −150");
  });

  it("takes what a key figure in a cell says for its number", () => {
    const mention = createCell([createParagraph([{ text: "" }, createKeyFigureMention("k"), { text: "" }])]);
    const [head, first] = people.children;
    const rows = { ...people, children: [head, first, createRow([cell("Flere"), cell("50"), mention])].flatMap((row) => row ?? []) };
    const results = compute(rows, { operation: "sum", along: "rows", lines: [1, 2] }, defaultHouseStyle, () => "12,5");
    expect(results.map(({ text }) => text)).toEqual(["", "1.300", "1.112,5"]);
  });

  it("undoes a difference by adding it again", () => {
    fc.assert(
      fc.property(decimalArbitrary, decimalArbitrary, (from, to) => {
        const rows = of([["", "a", "b"], ["x", formatDecimal(from), formatDecimal(to)]]);
        const [change] = texts(rows, { operation: "difference", along: "columns", lines: [1, 2] });
        const again = of([["", "a", "b"], ["x", formatDecimal(from), change ?? ""]]);
        const sum = parseDecimal(texts(again, { operation: "sum", along: "columns", lines: [1, 2] })[0] ?? "");
        expect(sum.kind === "value" && subtractDecimals(sum.value, to)).toMatch(/^0(\.0+)?$/);
      }),
    );
  });

  it("leaves any table sound, and every cell it does not write to as it was", () => {
    fc.assert(
      fc.property(soundTable, fc.constantFrom("rows" as const, "columns" as const), fc.boolean(), (any, along, isNew) => {
        const lines = tableLines(any, along).map(({ at }) => at);
        const results = compute(any, { operation: "sum", along, lines }, defaultHouseStyle);
        fc.pre(hasRoomFor(any, along));
        const put = putResults(any, along, isNew ? null : 0, "I alt", results);
        expect(repairTable(put)).toBe(put);
        const kept = new Set(layOutTable(put).cells.map(({ cell: { id } }) => id));
        for (const { cell: { id } } of layOutTable(any).cells) expect(kept).toContain(id);
      }),
    );
  });
});
