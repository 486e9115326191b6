import { describe, expect, it } from "vitest";
import { numericColumns } from "../../../shared/look/numericColumns.ts";
import { createCell, createList, createListItem, createParagraph, createRow, createTable } from "../../../shared/plan/nodes/index.ts";

function columns(...rows: string[][]): boolean[] {
  const children = rows.map((row) => createRow(row.map((text) => createCell([createParagraph([{ text }])]))));
  return numericColumns({ ...createTable(1, rows[0]?.length ?? 1), children });
}

describe("columns set flush right", () => {
  it("are those that hold figures below the head, with a unit or a sign or a gap among them", () => {
    expect(columns(["Ydelse", "Antal", "Ændring"], ["Dagpenge", "1.402", "−9,0 %"], ["I alt", "..", "+ 4,3 procent"])).toEqual([false, true, true]);
  });

  it("are not those with words among the figures, or with years alone", () => {
    expect(columns(["Måltal", "Frist", "År"], ["68 procent (2025)", "4", "2025"], ["34", "senest maj", "2026"])).toEqual([false, false, false]);
  });

  it("are not those whose numbers stand in lists or number the rows", () => {
    const listed = createCell([createList(false, [createListItem(createParagraph([{ text: "12" }]))])]);
    const text = (words: string) => createCell([createParagraph([{ text: words }])]);
    const children = [
      createRow([text("Antal"), text("Nr.")]),
      createRow([text("12"), text("1.")]),
      createRow([listed, text("2.")]),
    ];
    expect(numericColumns({ ...createTable(1, 2), children })).toEqual([false, false]);
  });

  it("are not those without a single figure", () => {
    expect(columns(["A", "B"], ["", "-"])).toEqual([false, false]);
  });
});
