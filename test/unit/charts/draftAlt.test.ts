import { describe, expect, it } from "vitest";
import { draftAlt } from "../../../shared/plan/charts/draftAlt.ts";
import { defaultHouseStyle } from "../../../shared/plan/houseStyle.ts";
import { CHART_KINDS } from "../../../shared/plan/nodes/index.ts";
import { figuresOf } from "./support.ts";

const years = ["2023", "2024", "2025", "2026"];

describe("the draft of a chart's alternative text", () => {
  it("says what the chart is about, where the numbers go, and where they peak", () => {
    const figures = figuresOf(years, [["Ledige", "12850", "13100", "12000", "11500.5"]], "personer");
    expect(draftAlt({ kind: "bars", caption: "Ledige i Lindholm" }, figures, defaultHouseStyle)).toBe(
      "Søjlediagram: Ledige i Lindholm. Fra 2023 til 2026. Ledige falder fra 12.850\u00a0personer i 2023 til 11.500,5\u00a0personer i 2026, højest i 2024 (13.100\u00a0personer).",
    );
  });

  it("follows each of a few series, and names the extremes of many", () => {
    const few = figuresOf(years, [["Unge", "1", "2", "3", "4"], ["Ældre", "4", "", "", "4"]]);
    expect(draftAlt({ kind: "lines", caption: "" }, few, defaultHouseStyle)).toBe(
      "Linjediagram. Fra 2023 til 2026. Unge: stiger fra 1 i 2023 til 4 i 2026. Ældre: er 4 både i 2023 og i 2026.",
    );
    const many = figuresOf(["2026"], [["A", "1"], ["B", "2"], ["C", "3"], ["D", "4"], ["E", "5"]]);
    expect(draftAlt({ kind: "bars", caption: "" }, many, defaultHouseStyle)).toBe(
      "Søjlediagram. 5 serier: A, B, C, D og E. Højest er E 2026 (5), lavest er A 2026 (1).",
    );
  });

  it("gives the parts of a whole in percent, in the municipality's own style", () => {
    const figures = figuresOf(["Unge", "Voksne", "Ældre"], [["Antal", "10", "60", "30"]]);
    expect(draftAlt({ kind: "shares", caption: "Aldre." }, figures, { percent: "abbreviation" })).toBe(
      "Cirkeldiagram: Aldre. Voksne 60\u00a0pct., Ældre 30\u00a0pct. og Unge 10\u00a0pct.",
    );
  });

  it("ranks what is not a course over time", () => {
    const figures = figuresOf(["Nord", "Syd", "Øst", "Vest"], [["Antal", "5", "9", "1", "3"]]);
    expect(draftAlt({ kind: "horizontalBars", caption: "" }, figures, defaultHouseStyle)).toBe(
      "Liggende søjlediagram. Højest er Syd (9), lavest er Øst (1).",
    );
  });

  it("says nothing of a chart that shows nothing", () => {
    for (const kind of CHART_KINDS) expect(draftAlt({ kind, caption: "" }, figuresOf(["A"], [["", ""]]), defaultHouseStyle)).toBe("");
  });
});
