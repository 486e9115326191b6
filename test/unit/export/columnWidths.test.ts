import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roomFor, roomForAmount, unbreakable, widthsByShares, widthsByWords } from "../../../electron/core/export/tables/columnWidths.ts";
import { writeDocx } from "../../../electron/core/export/docx/writeDocx.ts";
import { measures } from "../../../shared/look/measures.ts";
import { createSection } from "../../../shared/plan/nodes/index.ts";
import { defaultTheme } from "../../../shared/plan/theme.ts";
import { samplePlan } from "../../support/core/samplePlan.ts";
import { openDocx } from "../../support/word/openDocx.ts";
import { elements, value } from "../../support/word/xml.ts";
import { goalsPlan } from "../../fixtures/goalsPlan.ts";
import { tableOf } from "../../support/tableOf.ts";

const calibri = { font: "Calibri", size: 10 };
const verdana = { font: "Verdana", size: 10 };
const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
const { page } = measures;
const whole = sum(widthsByShares([1], [0], page));

describe("the columns of a table in Word", () => {
  it("have the author's shares where every word and number has room", () => {
    const [first = 0, second = 0] = widthsByShares([3, 1], [100, 50], page);
    expect(first / second).toBeCloseTo(3);
  });

  it("are widened for what would be torn apart, at the cost of those with room to spare", () => {
    const number = roomFor("−236.309,55", verdana);
    const widths = widthsByShares([4, 1, 1, 1, 1], [60, number, number, 40, 40], page);
    expect(widths[1]).toBeCloseTo(number);
    expect(sum(widths)).toBeCloseTo(whole);
    for (const width of widths) expect(width).toBeGreaterThanOrEqual(40);
  });

  it("are what each needs where those needs fill the table to a hair", () => {
    const shares = [1, 1, 1, 1, 1, 1, 1];
    for (let size = 9; size < 12; size += 0.01) {
      const widths = widthsByShares(shares, shares.map(() => size * 30), page);
      expect(widths.every(Number.isFinite)).toBe(true);
      expect(sum(widths)).toBeCloseTo(whole);
    }
  });

  it("always fill the table, and short words stay whole where long ones have to give way", () => {
    const needs = fc.array(fc.double({ min: 10, max: 400, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(needs, fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 12, maxLength: 12 }), (wanted, shares) => {
        const widths = widthsByShares(shares.slice(0, wanted.length), wanted, page);
        expect(sum(widths)).toBeCloseTo(whole, 3);
        for (const [index, width] of widths.entries()) {
          expect(width).toBeGreaterThanOrEqual(Math.min(wanted[index] ?? 0, whole / wanted.length) - 0.001);
        }
      }),
    );
    const [short = 0, long = 0] = widthsByWords([["Nr.", "1"], ["Langtidsledigheden".repeat(9)], ["Beskæftigelseschefen".repeat(9)]], calibri, page);
    expect(short).toBeGreaterThanOrEqual(roomFor("Nr.", calibri));
    expect(long).toBeGreaterThan(short);
  });

  it("can be broken at spaces and at hyphens between letters, but not behind a sign or before a unit", () => {
    expect(unbreakable("16-64-årige i STAR-projekterne")).toEqual(["16-64-årige", "i", "STAR-", "projekterne"]);
    expect(unbreakable("-48 12\u00a0%")).toEqual(["-48", "12\u00a0%"]);
  });

  it.each([
    ["Calibri", "Sygedagpengeafdelingen", 10.4],
    ["Century Gothic", "Sygedagpengeafdelingen", 13],
    ["Palatino Linotype", "danskundervisningen", 10.1],
    ["Verdana", "danskundervisningen", 12.2],
  ])("have room for a long word in %s, in its bold letters too", (font, word, measured) => {
    expect(roomFor(word, { font, size: 10 }) - roomFor("", { font, size: 10 })).toBeGreaterThan(measured * 10);
  });

  it("hold their numbers on one line in a wide font too", async () => {
    const table = { ...tableOf([["Ydelse", "Udvikling"], ["A-dagpenge", "−236.309,55"]]), columns: [9, 1] };
    const theme = { ...defaultTheme, fonts: { heading: "Verdana", body: "Verdana" } };
    const docx = openDocx(await writeDocx({ ...samplePlan("Plan"), theme, sections: [createSection("prose", "Tal", [table])] }));
    const widths = elements(docx.document, "w:gridCol").map(({ attributes }) => Number(attributes["w:w"]) / 20);
    expect(widths[1]).toBeGreaterThanOrEqual(roomForAmount("−236.309,55", verdana, false) - 0.1);
  });

  it("have the name of a focus area on the page of its first goal", async () => {
    const docx = openDocx(await writeDocx(goalsPlan()));
    const rows = elements(docx.document, "w:tr");
    const names = rows.filter((row) => elements(row, "w:tc").length === 1);
    expect(names).toHaveLength(2);
    for (const row of names) for (const paragraph of elements(row, "w:pPr")) expect(elements(paragraph, "w:keepNext")).toHaveLength(1);
    expect(value(names[0], "w:trPr", "w:cantSplit")).not.toBe("0");
  });
});
