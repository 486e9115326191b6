import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { writeDocx } from "../../../electron/core/export/docx/writeDocx.ts";
import { writeMarkdown } from "../../../electron/core/export/markdown/writeMarkdown.ts";
import { contrast, TEXT_CONTRAST } from "../../../shared/look/contrast.ts";
import { CHART_KINDS, createChart, createParagraph, createSection, type Block, type Chart, type ChartKind } from "../../../shared/plan/nodes/index.ts";
import { createPlan, type Plan } from "../../../shared/plan/plan.ts";
import { defaultTheme } from "../../../shared/plan/theme.ts";
import { openDocx, textsIn } from "../../support/word/openDocx.ts";
import { validateDocx } from "../../support/word/validateDocx.ts";
import { elements } from "../../support/word/xml.ts";
import { tableOf } from "../../support/tableOf.ts";

function planOf(...blocks: Block[]): Plan {
  return createPlan({
    title: "Plan",
    municipality: "Lindholm Kommune",
    period: { from: 2027, to: 2028 },
    template: null,
    focusAreas: { name: null, numbered: false },
    sections: [createSection("prose", "Tal", [createParagraph([{ text: "Før." }]), ...blocks])],
  });
}

function chartOf(kind: ChartKind, changed: Partial<Chart> = {}): Chart {
  const data = {
    from: "grid" as const,
    categories: ["2025", "2026"],
    series: [
      { name: "Unge", values: ["1250", "1300.5"] },
      { name: "Ældre", values: [null, "400"] },
    ],
  };
  return { ...createChart(kind, data), caption: "Ledige", source: "Jobindsats, maj 2026", unit: "personer", ...changed };
}

describe("a chart in a Word file", () => {
  it("is Word's own, with its numbers in it, for every kind", async () => {
    const bytes = await writeDocx(planOf(...CHART_KINDS.map((kind) => chartOf(kind))));
    const docx = openDocx(bytes);
    const types = CHART_KINDS.map((_, index) => {
      const part = docx.part(`word/charts/chart${index + 1}.xml`);
      expect(elements(part, "c:v").map((value) => value.children.join(""))).toEqual(expect.arrayContaining(["Unge", "2025", "1250", "1300.5"]));
      return ["c:barChart", "c:lineChart", "c:pieChart"].find((name) => elements(part, name).length > 0);
    });
    expect(types).toEqual(["c:barChart", "c:barChart", "c:barChart", "c:lineChart", "c:pieChart"]);
    expect(Object.keys(unzipSync(bytes)).filter((path) => path.endsWith(".xlsx"))).toHaveLength(CHART_KINDS.length);
    expect(await validateDocx(bytes)).toEqual([]);
  });

  it("has numbers that can be read on its stacked bars, whatever the theme's colours", async () => {
    for (const [primary, secondary] of [["1B2A49", "8C1C13"], ["F2C14E", "9AD1D4"], ["808080", "777777"]] as const) {
      const plan = { ...planOf(chartOf("stackedBars")), theme: { ...defaultTheme, colours: { primary, secondary } } };
      const series = elements(openDocx(await writeDocx(plan)).part("word/charts/chart1.xml"), "c:ser");
      expect(series).toHaveLength(2);
      for (const each of series) {
        const [bar = "", ...labels] = elements(each, "a:srgbClr").map(({ attributes }) => attributes["val"] ?? "");
        expect(labels.length).toBeGreaterThan(0);
        for (const label of labels) expect(contrast(label, bar)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      }
    }
  });

  it("has caption, source and the words for those who cannot see it", async () => {
    const docx = openDocx(await writeDocx(planOf(chartOf("bars", { alt: "Antallet af ledige stiger." }), chartOf("lines"))));
    expect(textsIn(docx, "Caption")).toEqual(["Figur 1. Ledige", "Figur 2. Ledige"]);
    expect(textsIn(docx, "Source")).toContain("Kilde: Jobindsats, maj 2026");
    const described = elements(docx.document, "wp:docPr").map(({ attributes }) => attributes["descr"]);
    expect(described).toEqual(["Antallet af ledige stiger.", expect.stringMatching(/^Linjediagram: Ledige\. Fra 2025 til 2026\./)]);
  });

  it("shows the numbers its table has, and is left out with its number where the table is gone", async () => {
    const table = tableOf([["Gruppe", "2025", "2026"], ["Unge", "7", "8"]]);
    const follows = chartOf("bars", { data: { from: "table", table: table.id, series: "rows" } });
    const lost = chartOf("bars", { data: { from: "table", table: "væk", series: "rows" }, caption: "Uden tal" });
    const docx = openDocx(await writeDocx(planOf(table, lost, follows)));
    expect(textsIn(docx, "Caption")).toEqual(["Figur 1. Ledige"]);
    expect(strFromU8(new TextEncoder().encode(JSON.stringify(docx.part("word/charts/chart1.xml"))))).toContain('"8"');
  });
});

it("is the table of its numbers in Markdown", () => {
  expect(writeMarkdown(planOf(chartOf("bars")))).toContain(
    ["Figur 1. Ledige", "", "|      |    Unge | Ældre |", "| ---- | ------: | ----: |", "| 2025 |   1.250 |    .. |", "| 2026 | 1.300,5 |   400 |", "", "Enhed: personer", "", "Kilde: Jobindsats, maj 2026"].join("\n"),
  );
});
