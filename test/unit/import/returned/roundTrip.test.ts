import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeWord } from "../../../../electron/core/export/writeWord.ts";
import { readReturnedWord } from "../../../../electron/core/import/word/readReturnedWord.ts";
import { exampleAssets, examplePlan } from "../../../../electron/core/templates/templates.ts";
import { NO_COMMENTS } from "../../../../shared/plan/comments/index.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { diffPlans } from "../../../../shared/diff/diffPlans.ts";
import { hasWords } from "../../../../shared/plan/tree.ts";
import type { ReturnedFile } from "../../../../shared/review/index.ts";
import { readersPlan } from "../../../../electron/core/export/readersPlan.ts";
import { richPlan } from "../../../fixtures/richPlan.ts";
import { planArbitrary } from "../../../support/arbitraries.ts";

/** What came back, as somebody who reads the failure can take in. */
function told({ reviews }: ReturnedFile): unknown[] {
  return reviews.map(({ by, base, theirs, notCarried }) => ({ by: by.name, changes: diffPlans(base, theirs).map((change) => JSON.stringify(change)), notCarried }));
}

async function returned(plan: Plan) {
  const bytes = await writeWord(plan, { edition: "review", assets: exampleAssets() });
  return readReturnedWord("plan.docx", bytes, { plan, comments: NO_COMMENTS });
}

describe("a Word file that comes back untouched", () => {
  it("holds no changes, whatever the plan", async () => {
    await fc.assert(
      fc.asyncProperty(planArbitrary(), async (plan) => {
        fc.pre(readersPlan(plan).sections.some((section) => hasWords(section.children[0].children)));
        expect(told(await returned(plan))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("holds none of the example plan and of one with everything in it", async () => {
    expect(told(await returned(examplePlan()))).toEqual([]);
    expect(told(await returned(richPlan()))).toEqual([]);
  });
});
