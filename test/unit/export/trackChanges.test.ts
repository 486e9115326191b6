import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trackChanges, type TrackedFile } from "../../../electron/core/export/compare/trackChanges.ts";
import { hasTrackedChanges } from "../../../electron/core/export/compare/writeChanges.ts";
import { writeDocx } from "../../../electron/core/export/docx/writeDocx.ts";
import { exampleAssets, examplePlan } from "../../../electron/core/templates/templates.ts";
import { planSections } from "../../../renderer/editor/commands/sections.ts";
import { withFreshIds } from "../../../shared/plan/freshIds.ts";
import { normalisePlan } from "../../../shared/plan/normalise.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { planArbitrary } from "../../support/arbitraries.ts";
import { samplePlan, sampleSection as section } from "../../support/core/samplePlan.ts";
import { openDocx } from "../../support/word/openDocx.ts";
import { readText } from "../../support/word/readText.ts";
import { resolveChanges } from "../../support/word/resolveChanges.ts";
import { elements } from "../../support/word/xml.ts";
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
});
