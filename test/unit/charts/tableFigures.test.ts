import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chartFigures } from "../../../shared/plan/charts/chartFigures.ts";
import { readChart } from "../../../shared/plan/charts/readChart.ts";
import { likelySeries, tableFigures } from "../../../shared/plan/charts/tableFigures.ts";
import { createCell, createChart, createParagraph, createRow, createSection } from "../../../shared/plan/nodes/index.ts";
import { createPlan } from "../../../shared/plan/plan.ts";
import { spellOut } from "../../../shared/plan/spellOut.ts";
import { planArbitrary } from "../../support/arbitraries.ts";
import { tableOf } from "../../support/tableOf.ts";

const table = tableOf([
  ["Gruppe", "2025", "2026"],
  ["Unge", "1.120", "1.110"],
  ["Ledige", "900", ".."],
]);

describe("the numbers of a table", () => {
  it("are series by column or by row, named by the heads", () => {
    expect(tableFigures(table, "columns")).toEqual({
      categories: ["Unge", "Ledige"],
      series: [
        { name: "2025", values: ["1120", "900"] },
        { name: "2026", values: ["1110", null] },
      ],
      unit: "",
      unread: [],
    });
    expect(tableFigures(table, "rows")).toMatchObject({
      categories: ["2025", "2026"],
      series: [
        { name: "Unge", values: ["1120", "1110"] },
        { name: "Ledige", values: ["900", null] },
      ],
    });
  });

  it("are drawn with time along the axis, whichever way the table has it", () => {
    expect(likelySeries(table)).toBe("rows");
    expect(likelySeries(tableOf([["År", "Unge"], ["2025", "1"], ["2026", "2"]]))).toBe("columns");
    expect(likelySeries(tableOf([["Gruppe", "Antal"], ["Unge", "1"], ["Ældre", "2"]]))).toBe("columns");
  });

  it("need no heads that are marked as such", () => {
    const plain = tableOf([["", "2025"], ["Unge", "12"]], { headerRows: 0 });
    expect(tableFigures(plain, "columns")).toMatchObject({ categories: ["Unge"], series: [{ name: "2025", values: ["12"] }] });
  });

  it("share the unit that all cells name, and lose notes beside them", () => {
    const noted = tableOf([["Gruppe", "Andel", "Bemærkning"], ["Unge", "48 %", "foreløbigt"], ["Ældre", "2,1 %", ""]]);
    expect(tableFigures(noted, "columns")).toMatchObject({
      categories: ["Unge", "Ældre"],
      series: [{ name: "Andel", values: ["48", "2.1"] }],
      unit: "%",
    });
  });

  it("are drawn without the changes computed from them, unless there is nothing else", () => {
    const compared = tableOf([["Gruppe", "2025", "2026", "Ændring i antal", "Ændring i procent"], ["Unge", "120", "110", "−10", "−8,3 %"], ["Ældre", "80", "90", "10", "12,5 %"]]);
    expect(tableFigures(compared, "rows")).toMatchObject({ categories: ["2025", "2026"], unit: "", unread: [] });
    expect(tableFigures(compared, "columns").series.map(({ name }) => name)).toEqual(["2025", "2026"]);
    const changes = tableOf([["Gruppe", "Udvikling 2025-2026"], ["Unge", "−10"], ["Ældre", "10"]]);
    expect(tableFigures(changes, "columns").series).toHaveLength(1);
  });

  it("name what can be read two ways or not at all", () => {
    expect(tableFigures(tableOf([["", "A"], ["x", "2.1"], ["y", "ca. 5"], ["z", "7"]]), "columns")).toMatchObject({
      series: [{ values: [null, null, "7"] }],
      unread: ["2.1", "ca. 5"],
    });
  });

  it("are counted once where a cell spans several places", () => {
    const spanning = {
      ...tableOf([["Gruppe", "A", "B"]]),
      children: [
        createRow(["Gruppe", "A", "B"].map((text) => createCell([createParagraph([{ text }])]))),
        createRow([createCell([createParagraph([{ text: "Unge" }])]), createCell([createParagraph([{ text: "12" }])], 2)]),
      ],
    };
    expect(tableFigures(spanning, "columns").series).toEqual([{ name: "A", values: ["12"] }]);
  });
});

describe("a chart of a table", () => {
  const chart = createChart("bars", { from: "table", table: table.id, series: "rows" });

  it("says when the table is gone or holds no numbers", () => {
    expect(readChart(chart, () => undefined)).toEqual({ state: "tableGone" });
    expect(readChart(chart, () => tableOf([["A", "B"], ["x", "y"]]))).toEqual({ state: "tableWithoutNumbers" });
    expect(readChart(createChart("bars", { from: "grid", categories: ["x"], series: [{ name: "", values: [null] }] }), () => undefined)).toEqual({ state: "empty" });
  });

  it("shows no rows that were left empty in a grid of its own", () => {
    const own = createChart("bars", { from: "grid", categories: ["2025", "2026", "", ""], series: [{ name: "", values: ["1", null, null, "3"] }] });
    expect(readChart(own, () => undefined)).toMatchObject({ figures: { categories: ["2025", "2026", ""], series: [{ values: ["1", null, "3"] }] } });
  });

  it("shows key figures in the table's cells", () => {
    const figure = { id: "f1", label: "Ledige", value: "812", unit: "personer", asOf: "", source: "" };
    const cell = createCell([
      { ...createParagraph(), children: [{ text: "" }, { type: "keyFigure", id: "k1", figure: "f1", form: "number", children: [{ text: "" }] }, { text: "" }] },
    ] as never);
    const withFigure = { ...tableOf([["", "2026"]]), children: [...tableOf([["", "2026"]]).children, createRow([createCell([createParagraph([{ text: "Ledige" }])]), cell])] };
    const plan = createPlan({
      title: "",
      municipality: "",
      period: { from: 2026, to: 2026 },
      template: null,
      focusAreas: { name: null, numbered: false },
      keyFigures: [figure as never],
      sections: [createSection("prose", "Tal", [withFigure])],
    });
    const follows = createChart("bars", { from: "table", table: withFigure.id, series: "columns" });
    expect(chartFigures(follows, spellOut(plan).sections)?.series).toEqual([{ name: "2026", values: ["812"] }]);
  });

  it("has one value per category in every series, whatever the plan", () => {
    fc.assert(
      fc.property(planArbitrary(), (plan) => {
        const { sections } = spellOut(plan);
        for (const block of sections.flatMap(({ children }) => [...children])) {
          if (block.type === "chart") {
            const shown = chartFigures(block, sections);
            for (const { values } of shown?.series ?? []) expect(values).toHaveLength(shown?.categories.length ?? 0);
          }
          if (block.type !== "table") continue;
          for (const way of ["rows", "columns"] as const) {
            const { categories, series } = tableFigures(block, way);
            for (const { values } of series) expect(values).toHaveLength(categories.length);
          }
        }
      }),
    );
  });
});
