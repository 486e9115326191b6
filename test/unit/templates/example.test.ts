import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describePicture } from "../../../electron/core/assets/describePicture.ts";
import { exampleAssets, examplePlan, findTemplate } from "../../../electron/core/templates/templates.ts";
import { missingParts } from "../../../shared/checks/missingParts.ts";
import { resourceUrl } from "../../../electron/core/resources.ts";
import {
  blockSchema,
  GENERATED_KINDS,
  HEADING_LEVELS,
  inlineElementSchema,
  MARKS,
  SECTION_KINDS,
  type Table,
} from "../../../shared/plan/nodes/index.ts";
import { pointsOverview } from "../../../shared/plan/overviews/index.ts";
import { parsePlan } from "../../../shared/plan/parse.ts";
import { countWords, plainText, textLines } from "../../../shared/plan/plainText.ts";
import { planAssets } from "../../../shared/plan/planAssets.ts";
import { referenceTargets } from "../../../shared/plan/references/targets.ts";
import { measureLix } from "../../../shared/plan/readability.ts";
import { descendants, isText, sectionTitle, type PlanElement } from "../../../shared/plan/tree.ts";

const plan = examplePlan();
const nodes = plan.sections.flatMap((section) => [...descendants(section)]);
const elements = nodes.filter((node): node is PlanElement => !isText(node));

function ofType<T extends PlanElement["type"]>(type: T) {
  return elements.filter((element): element is Extract<PlanElement, { type: T }> => element.type === type);
}

function findTable(caption: RegExp): Table {
  const table = ofType("table").find((candidate) => caption.test(candidate.caption));
  if (!table) throw new Error(`No table has a caption like ${String(caption)}`);
  return table;
}

function bodyRows(table: Table): string[][] {
  return table.children
    .slice(table.headerRows)
    .map((row) => row.children.map((cell) => cell.children.flatMap(textLines).join(" ")));
}

/** Reads "1.794", "−3,9 procent" and the like. */
function numberIn(text: string): number {
  return Number.parseFloat(text.replaceAll(".", "").replace(",", ".").replace("−", "-"));
}

function column(rows: readonly string[][], index: number): number[] {
  return rows.map((row) => numberIn(row[index] ?? ""));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}

function percentChange(from: number, to: number): number {
  return Math.round(((to - from) / from) * 1000) / 10;
}

describe("the example plan", () => {
  it("is kept in its file exactly as it is read, and is a plan of its own each time", () => {
    const stored: unknown = JSON.parse(readFileSync(resourceUrl("examples/lindholm-beskaeftigelsesplan.json"), "utf8"));
    expect(parsePlan(structuredClone(stored), "example")).toEqual(stored);
    expect(examplePlan().id).not.toBe(examplePlan().id);
    expect(examplePlan().sections).toEqual(plan.sections);
  });

  it("comes with every picture it shows, and no other", () => {
    expect(planAssets(plan).map(({ sha256 }) => sha256)).toEqual([...exampleAssets().keys()]);
    for (const bytes of exampleAssets().values()) expect(planAssets(plan)).toContainEqual(describePicture(bytes));
  });

  it("keeps every key figure it mentions, and refers to nothing that is not there", () => {
    const targets = referenceTargets(plan);
    expect(ofType("reference").filter(({ target }) => !targets.has(target))).toEqual([]);
    const mentioned = new Set(ofType("keyFigure").map(({ figure }) => figure));
    expect(mentioned).toEqual(new Set(plan.keyFigures.map(({ id }) => id)));
  });

  it("lacks nothing of what its template demands", () => {
    expect(missingParts(plan.sections, findTemplate("fokusomraader"))).toEqual([]);
  });

  it("gives no two elements the same id", () => {
    expect(new Set(elements.map(({ id }) => id)).size).toBe(elements.length);
  });

  it("uses every kind of element there is", () => {
    const known = [
      "section",
      "title",
      "listItem",
      "point",
      "row",
      "cell",
      ...blockSchema.options.map((option) => option.shape.type.value),
      ...inlineElementSchema.options.map((option) => option.shape.type.value),
    ];
    expect([...new Set<string>(elements.map(({ type }) => type))].toSorted()).toEqual(known.toSorted());
  });

  it("uses every kind of section, heading, list, mark and generated overview", () => {
    expect(new Set(plan.sections.map(({ kind }) => kind))).toEqual(new Set(SECTION_KINDS));
    expect(new Set(ofType("heading").map(({ level }) => level))).toEqual(new Set(HEADING_LEVELS));
    expect(new Set(ofType("list").map(({ ordered }) => ordered))).toEqual(new Set([true, false]));
    expect(ofType("listItem").some(({ children }) => children.length === 2)).toBe(true);
    expect(new Set(ofType("generated").map(({ what }) => what))).toEqual(new Set(GENERATED_KINDS));
    for (const mark of MARKS) expect(nodes.some((node) => isText(node) && node[mark])).toBe(true);
    expect(ofType("cell").some(({ colSpan }) => colSpan === 2)).toBe(true);
    expect(ofType("quote").every(({ attribution }) => attribution !== "")).toBe(true);
  });

  it("names caption, source and header row of every table", () => {
    for (const table of ofType("table")) {
      expect(table.caption).not.toBe("");
      expect(table.source).toMatch(/20\d\d/);
      expect(table.headerRows).toBe(1);
      expect(table.headerColumns).toBe(1);
    }
  });

  it("has five focus areas of four or five points each, every point a part of the sentence its label begins", () => {
    const { rows } = pointsOverview(plan);
    expect(rows.map(({ points }) => points.flat().length)).toEqual([5, 5, 4, 5, 4]);
    const texts = rows.flatMap(({ points }) => points.flat()).flatMap(({ point }) => textLines(point));
    expect(texts.filter((text) => !/^\p{Ll}.*\.$/u.test(text))).toEqual([]);
  });

  it("is about ten pages of running Danish of medium difficulty at most", () => {
    const words = countWords(plainText(plan.sections));
    expect(words).toBeGreaterThan(2800);
    expect(words).toBeLessThan(3500);
    expect(measureLix(plan.sections)).toBeGreaterThanOrEqual(35);
    const hard = plan.sections.filter((section) => (measureLix([section]) ?? 0) > 45);
    expect(hard.map(sectionTitle)).toEqual([]);
  });

  it("writes percent, years and thousands in one way", () => {
    const text = plainText(plan.sections);
    expect(text).not.toMatch(/%|\bpct\b/);
    expect(text).not.toMatch(/\d–\d/);
    expect(text.match(/\b\d{4,}\b/g)?.filter((digits) => !/^20[0-3]\d$/.test(digits))).toEqual([]);
  });

  it("explains every abbreviation where it is first used", () => {
    const text = plainText(plan.sections);
    for (const abbreviation of ["FGU", "FVU", "KUI"]) {
      expect(text.indexOf(abbreviation), abbreviation).toBe(text.indexOf(`(${abbreviation})`) + 1);
      expect(text).toContain(`(${abbreviation})`);
    }
  });
});

describe("the figures of the example plan", () => {
  it("add up in the table of benefits, with changes and percentages that follow from them", () => {
    const rows = bodyRows(findTable(/ydelser/));
    const parts = rows.slice(0, -1);
    const total = rows.at(-1) ?? [];
    for (const index of [1, 2, 3]) expect(sum(column(parts, index))).toBe(numberIn(total[index] ?? ""));
    for (const row of rows) {
      const [from = 0, to = 0, change, percent] = row.slice(1).map(numberIn);
      expect(to - from).toBe(change);
      expect(percentChange(from, to)).toBe(percent);
    }
  });

  it("add up in the budget, across and down", () => {
    const rows = bodyRows(findTable(/Budget/));
    const total = rows.at(-1) ?? [];
    for (const index of [1, 2, 3]) expect(sum(column(rows.slice(0, -1), index))).toBe(numberIn(total[index] ?? ""));
    for (const [, first = "", second = "", both = ""] of rows) {
      expect(numberIn(first) + numberIn(second)).toBe(numberIn(both));
    }
  });

  it("follow from the years in the trend table", () => {
    for (const row of bodyRows(findTable(/ved årets udgang/))) {
      const values = row.slice(1).map(numberIn);
      const [from = 0, to = 0, change, percent] = [values[0], values[4], values[5], values[6]];
      expect(to - from).toBe(change);
      expect(percentChange(from, to)).toBe(percent);
    }
  });

  it("name the focus areas in the budget as the plan itself does", () => {
    const areas = plan.sections.filter(({ kind }) => kind === "focusArea").map(sectionTitle);
    expect(bodyRows(findTable(/Budget/)).slice(0, 5).map(([name]) => name)).toEqual(
      areas.map((title, index) => `${index + 1}. ${title}`),
    );
  });
});
