import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeWord } from "../../../../electron/core/export/writeWord.ts";
import { readReturnedWord } from "../../../../electron/core/import/word/readReturnedWord.ts";
import { exampleAssets, examplePlan } from "../../../../electron/core/templates/templates.ts";
import { writeMarkdown } from "../../../../electron/core/export/markdown/writeMarkdown.ts";
import { planSections } from "../../../../renderer/editor/commands/sections.ts";
import { NO_COMMENTS } from "../../../../shared/plan/comments/index.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { createParagraph, type Section } from "../../../../shared/plan/nodes/index.ts";
import { normalisePlan } from "../../../../shared/plan/normalise.ts";
import { hasWords, sectionBlocks } from "../../../../shared/plan/tree.ts";
import { told } from "./support.ts";
import { readersPlan } from "../../../../electron/core/export/readersPlan.ts";
import { richPlan } from "../../../fixtures/richPlan.ts";
import { planArbitrary } from "../../../support/arbitraries.ts";
import { edits } from "../../editor/edits.ts";
import { editorOnExample } from "../../editor/support.ts";

async function returned(plan: Plan) {
  const bytes = await writeWord(plan, { edition: "review", assets: exampleAssets() });
  return readReturnedWord("plan.docx", bytes, { plan, comments: NO_COMMENTS });
}

/** What no file shows, or nobody can tell from one: what the program makes of the rest, and breaks of pages. */
function visible(plan: Plan): string {
  const sections = plan.sections.map((section): Section => {
    const [first = createParagraph(), ...rest] = sectionBlocks(section).filter(({ type }) => !["generated", "pageBreak", "image", "chart"].includes(type));
    return { ...section, kind: "prose", children: [section.children[0], first, ...rest] };
  });
  return writeMarkdown({ ...plan, sections }).replaceAll(/"columns":\[[^\]]*\]/g, "").replaceAll(/[[<](https?:[^\]>]*)[\]>](?:\([^)]*\))?/g, "$1");
}

describe("a Word file with tracked changes", () => {
  it("gives the plan they lead to, whatever an author makes of it", async () => {
    const older = normalisePlan(examplePlan());
    await fc.assert(
      fc.asyncProperty(edits, async ({ list }) => {
        const editor = editorOnExample();
        for (const { run } of list) run(editor);
        const newer = normalisePlan({ ...older, sections: structuredClone(planSections(editor)) });
        // Where a chapter's heading is gone, no file can tell what of it stands before the rest.
        fc.pre(newer.sections.every(({ children: [title] }) => hasWords(title.children)));
        const assets = exampleAssets();
        const bytes = await writeWord(newer, { edition: "review", assets, changesSince: { plan: older, assets } });
        const { reviews } = await readReturnedWord("plan.docx", bytes, { plan: older, comments: NO_COMMENTS });
        expect(visible(reviews.at(-1)?.theirs ?? older)).toEqual(visible(newer));
      }),
      { numRuns: 6 },
    );
  });

  it("of the municipality's own says nothing of a plan that was sent with them", async () => {
    const newer = examplePlan();
    const older = { ...newer, sections: newer.sections.slice(0, -1) };
    const assets = exampleAssets();
    const bytes = await writeWord(newer, { edition: "review", assets, changesSince: { plan: older, assets } });
    expect(told(await readReturnedWord("plan.docx", bytes, { plan: newer, comments: NO_COMMENTS }))).toEqual([]);
  });
});

describe("a Word file that comes back untouched", () => {
  it("holds no changes, whatever the plan", async () => {
    await fc.assert(
      fc.asyncProperty(planArbitrary(), async (plan) => {
        fc.pre(readersPlan(plan).sections.some((section) => hasWords(section.children[0].children)));
        expect(told(await returned(plan))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it("holds none of the example plan and of one with everything in it", async () => {
    expect(told(await returned(examplePlan()))).toEqual([]);
    expect(told(await returned(richPlan()))).toEqual([]);
  });
});
