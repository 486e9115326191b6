import { describe, expect, it } from "vitest";
import { amountWords, deadlineWords, goalRecord, hasRecord } from "../../../shared/plan/goalRecord.ts";
import { defaultHouseStyle, type HouseStyle } from "../../../shared/plan/houseStyle.ts";
import { isBlockWritten } from "../../../shared/plan/isWritten.ts";
import { createKeyFigure, type KeyFigure } from "../../../shared/plan/keyFigures.ts";
import { createGoal, emptyGoal, type Goal } from "../../../shared/plan/nodes/index.ts";
import { plainText } from "../../../shared/plan/plainText.ts";

const NO_BREAK_SPACE = "\u00a0";

const goal = (parts: Partial<Goal>): Goal => ({ ...createGoal("measurable", [{ text: "Færre langvarige forløb" }]), ...parts });
const number = (value: string | null, more: object = {}) => ({ value, keyFigure: null, date: "", deadline: "", ...more }) as never;
const planWith = (keyFigures: KeyFigure[] = [], houseStyle: HouseStyle = defaultHouseStyle) => ({ keyFigures, houseStyle });

function lines(of: Goal, plan = planWith()): string[] {
  return goalRecord(of, plan).map(({ label, text }) => `${label}: ${text.replaceAll(NO_BREAK_SPACE, " ")}`);
}

const full = goal({
  indicator: "Sygedagpenge over 26 uger",
  unit: "fuldtidspersoner",
  baseline: { value: "1250", keyFigure: null, date: "august 2026" },
  target: { value: "1100", keyFigure: null, deadline: "december 2028" },
  source: "Kilde: Jobindsats.dk",
  responsible: "Jobcenterchefen",
  comment: "Følges to gange om året.",
});

describe("what a goal says beside its statement", () => {
  it("is everything given, with numbers and units the Danish way", () => {
    expect(lines(full)).toEqual([
      "Indikator: Sygedagpenge over 26 uger",
      "Udgangspunkt: 1.250 fuldtidspersoner (august 2026)",
      "Måltal: 1.100 fuldtidspersoner senest i december 2028",
      "Kilde: Jobindsats.dk",
      "Ansvarlig: Jobcenterchefen",
      "Kommunens bemærkning: Følges to gange om året.",
    ]);
  });

  it("is the comment alone where the goal is a marker, whatever else it still holds", () => {
    const marker = { ...full, kind: "marker" as const };
    expect(lines(marker)).toEqual(["Kommunens bemærkning: Følges to gange om året."]);
    expect(plainText([marker])).not.toContain("Jobindsats");
    expect(hasRecord({ ...marker, comment: "" })).toBe(true);
  });

  it("writes percent as the municipality does", () => {
    const percent = goal({ unit: "procent", target: number("48.5") });
    expect(lines(percent)).toEqual(["Måltal: 48,5 %"]);
    expect(lines(percent, planWith([], { ...defaultHouseStyle, percent: "word" }))).toEqual(["Måltal: 48,5 procent"]);
  });

  it("takes number, unit and date from a key figure, the goal's own words before the figure's", () => {
    const figure = { ...createKeyFigure("Ledige"), value: "12850", unit: "personer", asOf: "maj 2026" };
    const linked = goal({ baseline: number(null, { keyFigure: figure.id }), target: number("12000") });
    expect(lines(linked, planWith([figure]))).toEqual(["Udgangspunkt: 12.850 personer (maj 2026)", "Måltal: 12.000 personer"]);
    const dated = goal({ baseline: number(null, { keyFigure: figure.id, date: "2026" }) });
    expect(lines(dated, planWith([figure]))).toEqual(["Udgangspunkt: 12.850 personer (2026)"]);
    expect(amountWords(linked, "baseline", "number", planWith([figure]))).toBe("12.850");
  });

  it("shows that a key figure is gone", () => {
    expect(lines(goal({ target: number(null, { keyFigure: "gone" }) }))).toEqual(["Måltal: [nøgletal mangler]"]);
  });

  it("says when, also where the number is missing", () => {
    expect(lines(goal({ baseline: number(null, { date: "2026" }), target: number(null, { deadline: "2028" }) }))).toEqual([
      "Udgangspunkt: .. (2026)",
      "Frist: 2028",
    ]);
  });

  it("says a unit by itself only where there is nothing to count", () => {
    expect(lines(goal({ unit: "uger" }))).toEqual(["Enhed: uger"]);
  });
});

it.each([
  ["december 2028", "senest i december 2028"],
  ["2028", "senest i 2028"],
  ["1. kvartal 2028", "senest i 1. kvartal 2028"],
  ["1. juli 2028", "senest 1. juli 2028"],
  ["udgangen af 2028", "senest ved udgangen af 2028"],
  ["inden udgangen af 2028", "inden udgangen af 2028"],
  ["ultimo 2028", "ultimo 2028"],
])("a deadline of %s follows the number as »%s«", (deadline, words) => {
  expect(deadlineWords(deadline)).toBe(words);
});

describe("a goal", () => {
  it("is not written while it is untouched or has nothing but a unit", () => {
    expect(isBlockWritten(createGoal())).toBe(false);
    expect(isBlockWritten({ ...createGoal(), unit: "procent" })).toBe(false);
    expect(hasRecord({ ...createGoal(), unit: "procent" })).toBe(true);
  });

  it.each<Partial<Goal>>([
    { indicator: "Andel" },
    { baseline: { value: "1", keyFigure: null, date: "" } },
    { target: { value: null, keyFigure: "x", deadline: "" } },
    { target: { value: null, keyFigure: null, deadline: "2028" } },
    { source: "STAR" },
    { responsible: "Udvalget" },
    { comment: "Gælder alle" },
  ])("is written, and has something to lose, by %o alone", (part) => {
    const written = { ...createGoal(), ...part };
    expect(isBlockWritten(written)).toBe(true);
    expect(hasRecord(written)).toBe(true);
  });

  it("is not written by what its kind does not show", () => {
    expect(isBlockWritten({ ...createGoal("marker"), indicator: "Andel" })).toBe(false);
    expect(hasRecord({ ...createGoal("marker"), ...emptyGoal("marker") })).toBe(false);
  });
});
