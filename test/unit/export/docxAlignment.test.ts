import { beforeAll, describe, expect, it } from "vitest";
import { writeDocx } from "../../../electron/core/export/docx/writeDocx.ts";
import { createCell, createFootnote, createParagraph, createRow, createSection, createTable, type Inline, type Table } from "../../../shared/plan/nodes/index.ts";
import { createPlan } from "../../../shared/plan/plan.ts";
import { openDocx } from "../../support/word/openDocx.ts";
import { validateDocx } from "../../support/word/validateDocx.ts";
import { child, value, wordText, type XmlElement } from "../../support/word/xml.ts";

const rows = [
  ["Gruppe", "Andel", "Valgt"],
  ["Unge", "2,1 %", "a"],
  ["Ledige", "12,85 %", "b"],
  ["Seniorer", "12 %", "c"],
  ["Flygtninge", "..", "d"],
];
/** This number has a footnote behind it. */
const NOTED = "12 %";

const cellWords = (text: string): Inline[] =>
  text === NOTED ? [{ text }, createFootnote([{ text: "Foreløbigt tal." }]), { text: "" }] : [{ text }];

let bytes: Uint8Array;
let paragraphs: XmlElement[];
beforeAll(async () => {
  const children = rows.map((row) => createRow(row.map((text) => createCell([createParagraph(cellWords(text))]))));
  const table: Table = { ...createTable(1, 3), children, align: ["auto", "auto", "centre"] };
  const plan = createPlan({
    title: "Plan",
    municipality: "Lindholm Kommune",
    period: { from: 2027, to: 2028 },
    template: "fokusomraader",
    focusAreas: { name: null, numbered: true },
    sections: [createSection("prose", "Tal", [table])],
  });
  bytes = await writeDocx(plan);
  paragraphs = openDocx(bytes).paragraphs;
});

const properties = (text: string) => child(paragraphs.find((paragraph) => wordText(paragraph) === text), "w:pPr");
const indent = (text: string) => Number(child(properties(text), "w:ind")?.attributes["w:right"] ?? 0);

describe("a table's columns in Word", () => {
  it("have their decimal commas under each other, from the right under their heads", () => {
    for (const text of ["Andel", "2,1 %", "12,85 %", NOTED, ".."]) expect(value(properties(text), "w:jc")).toBe("right");
    expect(indent("Andel")).toBe(0);
    expect(indent("12,85 %")).toBe(0);
    // A digit of Calibri is 0.507 of its size wide, and a comma about half of that: at 10 points, 101 and 49 twips.
    expect(indent("2,1 %")).toBe(101);
    // A footnote mark hangs behind the number: its raised digit is 65 twips wide.
    expect(indent(NOTED)).toBe(251 - 65);
    expect(indent("..")).toBeGreaterThan(251);
  });

  it("are set as the author chose", () => {
    for (const text of ["Valgt", "a", "d"]) expect(value(properties(text), "w:jc")).toBe("center");
    expect(value(properties("Unge"), "w:jc")).toBeUndefined();
  });

  it("leave nothing for Microsoft's validator to complain of", async () => {
    expect(await validateDocx(bytes)).toEqual([]);
  });
});
