import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trackChanges, type TrackedFile } from "../../../electron/core/export/compare/trackChanges.ts";
import { hasTrackedChanges } from "../../../electron/core/export/compare/writeChanges.ts";
import { writeDocx } from "../../../electron/core/export/docx/writeDocx.ts";
import { exampleAssets, examplePlan } from "../../../electron/core/templates/templates.ts";
import { planSections } from "../../../renderer/editor/commands/sections.ts";
import { withFreshIds } from "../../../shared/plan/freshIds.ts";
import { createGenerated, createGoal, createSection } from "../../../shared/plan/nodes/index.ts";
import { normalisePlan } from "../../../shared/plan/normalise.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { planArbitrary } from "../../support/arbitraries.ts";
import { samplePlan, sampleSection as section } from "../../support/core/samplePlan.ts";
import { tableOf } from "../../support/tableOf.ts";
import { openDocx } from "../../support/word/openDocx.ts";
import { readText } from "../../support/word/readText.ts";
import { resolveChanges } from "../../support/word/resolveChanges.ts";
import { child, elements, value, wordText } from "../../support/word/xml.ts";
import { edits } from "../editor/edits.ts";
import { editorOnExample } from "../editor/support.ts";

const origin = { author: "Lindholm Kommune", at: new Date("2026-11-22T09:00:00Z") };

/** Both plans in one look, as the steps before the comparison write them. */
async function compare(older: Plan, newer: Plan, anchors = false): Promise<{ a: Uint8Array; b: Uint8Array; tracked: TrackedFile }> {
  const write = (plan: Plan) => writeDocx({ ...plan, theme: newer.theme }, { assets: exampleAssets(), anchors: true });
  const [a, b] = [await write(older), await write(newer)];
  return { a, b, tracked: trackChanges(a, b, { ...origin, anchors }) };
}

/** All that a file says. Where it ends in another paragraph than before, Word leaves an empty one behind. */
function lines(bytes: Uint8Array): string[] {
  const text = readText(bytes);
  return text.slice(0, text.findLastIndex((line) => !/^\S* \S*: $/.test(line)) + 1);
}

async function expectBothWays(older: Plan, newer: Plan, anchors = false): Promise<TrackedFile> {
  const { a, b, tracked } = await compare(older, newer, anchors);
  expect(lines(resolveChanges(tracked.bytes, "accept"))).toEqual(lines(b));
  expect(lines(resolveChanges(tracked.bytes, "reject"))).toEqual(lines(a));
  return tracked;
}

/** The example plan and what became of it in the editor, with or without ids of its own, as a file from elsewhere has. */
const edited = fc.tuple(edits, fc.boolean()).map(([{ list }, renewed]) => {
  const editor = editorOnExample();
  for (const { run } of list) run(editor);
  const sections = structuredClone(planSections(editor));
  const older = normalisePlan(examplePlan());
  return { older, newer: normalisePlan({ ...older, sections: renewed ? withFreshIds(sections) : sections }) };
});

describe("the changes in a Word file", () => {
  it("are none between a plan and itself", async () => {
    const { b, tracked } = await compare(examplePlan(), examplePlan());
    expect(tracked.changes).toBe(0);
    expect(hasTrackedChanges(tracked.bytes)).toBe(false);
    expect(readText(tracked.bytes)).toEqual(readText(b));
  });

  it("leave the newer plan's text when all are accepted, and the older one's when all are rejected, whatever the plans", async () => {
    await fc.assert(
      fc.asyncProperty(planArbitrary(), planArbitrary(), fc.boolean(), async (older, newer, anchors) => {
        await expectBothWays(older, newer, anchors);
      }),
      { numRuns: 25 },
    );
  });

  it("do so for what an author makes of a plan", async () => {
    await fc.assert(
      fc.asyncProperty(edited, fc.boolean(), async ({ older, newer }, anchors) => {
        await expectBothWays(older, newer, anchors);
      }),
      { numRuns: 4 },
    );
  });

  it("keep a list of tables one field either way, where tables have come and gone", async () => {
    const table = (caption: string) => ({ ...tableOf([["Ydelse", "Antal"], [caption, "402"]]), caption });
    const plan = (...captions: string[]): Plan => ({
      ...samplePlan("Plan"),
      id: "p",
      sections: [createSection("prose", "Tal", [createGenerated("figures"), ...captions.map((caption) => ({ ...table(caption), id: `t-${caption.toLowerCase()}` }))])],
    });
    const lists = [["Dagpenge"], ["Dagpenge", "Sygedagpenge"], ["Kontanthjælp", "Dagpenge"], ["Sygedagpenge", "Fleksjob"], []];
    for (const older of lists) for (const newer of lists) await expectBothWays(plan(...older), plan(...newer));
  });

  it("show an edited sentence as one change, under the municipality's name and the time of export", async () => {
    const plan = (words: string): Plan => ({ ...samplePlan("Plan"), id: "p", sections: [section("Indledning", words)] });
    const { tracked } = await compare(plan("Vi taler med alle ledige hver måned, og det virker."), plan("Vi taler med alle ledige hver fjortende dag, og det virker."));
    const { document } = openDocx(tracked.bytes);
    const said = (name: string): string[] => elements(document, name).filter(({ children }) => children.length > 0).map((change) => elements(change).flatMap(({ name, children }) => (/^w:(?:t|delText)$/.test(name) ? children : [])).join(""));
    expect([said("w:del"), said("w:ins")]).toEqual([["måned"], ["fjortende dag"]]);
    expect(elements(document, "w:ins")[0]?.attributes).toMatchObject({ "w:author": "Lindholm Kommune", "w:date": "2026-11-22T09:00:00Z" });
  });

  it("tie the two places of a moved section together", async () => {
    const [first, second, third] = ["Indledning", "Midten", "Slutning"].map((title) => section(title, `${title} har et afsnit med en del ord i, som ingen har rettet.`));
    if (!first || !second || !third) throw new Error("there are three");
    const plan = (sections: Plan["sections"]): Plan => ({ ...samplePlan("Plan"), id: "p", sections });
    const tracked = await expectBothWays(plan([first, second, third]), plan([third, first, second]));
    const { document } = openDocx(tracked.bytes);
    const labels = (name: string) => elements(document, name).map(({ attributes }) => attributes["w:name"]);
    expect([labels("w:moveFromRangeStart"), labels("w:moveToRangeStart")]).toEqual([["move1"], ["move1"]]);
    expect(elements(document, "w:delText")).toEqual([]);
  });

  it("put a new goal's row into the overview and give the others their new numbers, and leave what they say alone", async () => {
    const goal = (id: string, words: string) => ({ ...createGoal("measurable", [{ text: words }]), id });
    const goals = [
      goal("g1", "Flere ufaglærte får en aftale om voksenlære."),
      goal("g2", "Færre unge står uden uddannelse og job."),
      goal("g3", "Langvarige sygemeldinger bliver sjældnere."),
    ] as const;
    const plan = (first: boolean): Plan => {
      const written = createSection("prose", "Mål", first ? [goal("g0", "Virksomhedernes stillinger bliver besat."), ...goals] : [...goals]);
      const overview = createSection("prose", "Oversigt", [createGenerated("goalsOverview")]);
      const sections = [{ ...written, id: "a" }, { ...overview, id: "b" }];
      return { ...samplePlan("Plan"), id: "p", sections };
    };
    const { document } = openDocx((await expectBothWays(plan(false), plan(true))).bytes);
    const rows = elements(document, "w:tbl").flatMap((table) => elements(table, "w:tr"));
    expect(rows.filter((row) => child(row, "w:trPr", "w:ins")).map(wordText)).toEqual([expect.stringContaining("Virksomhedernes stillinger bliver besat.")]);
    expect(rows.flatMap((row) => elements(row, "w:delText")).flatMap(({ children }) => children)).toEqual(["1", "2", "3"]);
  });

  it("take an entry out of the contents list and put another in, and make no line of both", async () => {
    const plan = (title: string): Plan => {
      const sections = [createSection("prose", "Indhold", [createGenerated("contents")]), section("Indledning", "Tekst."), section(title, `${title} med noget.`), section("Opfølgning", "Tekst.")];
      return { ...samplePlan("Plan"), id: "p", sections: sections.map((each, index) => ({ ...each, id: index === 2 ? title : `s${index}` })) };
    };
    const { document } = openDocx((await expectBothWays(plan("Ledige"), plan("Virksomheder"))).bytes);
    const entries = elements(document, "w:p").filter((paragraph) => value(paragraph, "w:pPr", "w:pStyle") === "TOC1");
    const said = (name: string) => entries.map((entry) => elements(entry, name).flatMap(({ children }) => children).join(""));
    expect(said("w:delText").map((words, index) => [words, said("w:t")[index]])).toEqual([["", "Indledning"], ["Ledige", ""], ["", "Virksomheder"], ["", "Opfølgning"]]);
  });
});
