import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPasted } from "../../../renderer/editor/chart/readPasted.ts";
import {
  addCategory,
  addSeries,
  fillGrid,
  gridData,
  gridTexts,
  removeCategory,
  removeSeries,
  setText,
  type GridTexts,
} from "../../../shared/plan/charts/gridTexts.ts";
import { chartDataSchema } from "../../../shared/plan/nodes/index.ts";
import { decimalArbitrary } from "../../support/recordArbitraries.ts";

const grid: GridTexts = { categories: ["2025", "2026"], series: [{ name: "Unge", cells: ["12.850", "ca. 5"] }] };

function clipboard(types: Record<string, string>): Pick<DataTransfer, "getData"> {
  return { getData: (type) => types[type] ?? "" };
}

function pasted(types: Record<string, string>, at = { row: 0, column: 0 }): GridTexts {
  return fillGrid(grid, at, readPasted(clipboard(types)) ?? []);
}

describe("a chart's grid", () => {
  it("reads Danish numbers, and keeps beside them what is none", () => {
    expect(gridData(grid)).toEqual({ from: "grid", categories: ["2025", "2026"], series: [{ name: "Unge", values: ["12850", null] }] });
    expect(gridData(setText(grid, { row: 1, column: 0 }, "48,5 %")).series[0]?.values).toEqual(["12850", "48.5"]);
  });

  it("shows again what it was made of", () => {
    const size = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }));
    const data = size.chain(([rows, columns]) =>
      fc.record({
        from: fc.constant("grid" as const),
        categories: fc.array(fc.string(), { minLength: rows, maxLength: rows }),
        series: fc.array(
          fc.record({ name: fc.string(), values: fc.array(fc.option(decimalArbitrary), { minLength: rows, maxLength: rows }) }),
          { minLength: columns, maxLength: columns },
        ),
      }),
    );
    fc.assert(
      fc.property(data, (own) => {
        expect(gridData(gridTexts(own))).toEqual(own);
      }),
    );
  });

  it("grows and shrinks without losing its shape, and never to nothing", () => {
    const edit = fc.constantFrom<(texts: GridTexts) => GridTexts>(
      addCategory,
      addSeries,
      (texts) => removeCategory(texts, 0),
      (texts) => removeSeries(texts, 0),
      (texts) => fillGrid(texts, { row: 1, column: -1 }, [["a", "1"], ["b"]]),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        const end = edits.reduce((texts, apply) => apply(texts), grid);
        expect(chartDataSchema.safeParse(gridData(end)).success).toBe(true);
        expect(end.categories.length * end.series.length).toBeGreaterThan(0);
      }),
    );
  });

  it("takes a block with heads of its own for the whole chart", () => {
    const whole = { categories: ["2024", "2025"], series: [{ name: "Unge", cells: ["1.200", "3"] }, { name: "Ældre", cells: ["", "4,5"] }] };
    expect(pasted({ "text/plain": "År\tUnge\tÆldre\r\n2024\t1.200\t\r\n2025\t3\t4,5\r\n" })).toEqual(whole);
    const html = "<table><tr><td>År<td>Unge<td>Ældre<tr><td>2024<td>1.200<td><tr><td>2025<td>3<td>4,5</table>";
    expect(pasted({ "text/html": html, "text/plain": "noget andet" })).toEqual(whole);
  });

  it("fills cells from the one pasted in, and grows for what is beyond", () => {
    expect(pasted({ "text/plain": "1\n2\n3\n" })).toEqual({
      categories: ["2025", "2026", ""],
      series: [{ name: "Unge", cells: ["1", "2", "3"] }],
    });
    expect(pasted({ "text/plain": "7\t8" }, { row: 1, column: 0 })).toEqual({
      categories: ["2025", "2026"],
      series: [{ name: "Unge", cells: ["12.850", "7"] }, { name: "", cells: ["", "8"] }],
    });
  });

  it("leaves a single text to be pasted as any text is", () => {
    expect(readPasted(clipboard({ "text/plain": "12.850" }))).toBeUndefined();
  });
});
