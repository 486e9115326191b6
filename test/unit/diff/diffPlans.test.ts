import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { examplePlan } from "../../../electron/core/templates/templates.ts";
import { planSections } from "../../../renderer/editor/commands/sections.ts";
import { applyChanges } from "../../../shared/diff/applyChanges.ts";
import { isVisible } from "../../../shared/diff/change.ts";
import { diffPlans } from "../../../shared/diff/diffPlans.ts";
import { withFreshIds } from "../../../shared/plan/freshIds.ts";
import { normalisePlan } from "../../../shared/plan/normalise.ts";
import { planSchema, type Plan } from "../../../shared/plan/plan.ts";
import { descendants } from "../../../shared/plan/tree.ts";
import { planArbitrary } from "../../support/arbitraries.ts";
import { edits } from "../editor/edits.ts";
import { editorOnExample } from "../editor/support.ts";

function ids(plan: Plan): string[] {
  return plan.sections.flatMap((section) => Array.from(descendants(section)).flatMap((node) => ("type" in node ? [node.id] : [])));
}

const plans = planArbitrary();
/** Which of any number of changes are taken over. */
const choice = fc.infiniteStream(fc.boolean());

describe("the difference between any two plans", () => {
  it("is nothing between a plan and itself", () => {
    fc.assert(fc.property(plans, (plan) => {
      expect(diffPlans(plan, structuredClone(plan))).toEqual([]);
    }));
  });

  it("makes the one into the other when all of it is taken over, and nothing when none is", () => {
    fc.assert(
      fc.property(plans, plans, (a, b) => {
        const changes = diffPlans(a, b);
        expect(applyChanges(a, changes)).toEqual(b);
        expect(applyChanges(a, [])).toEqual(a);
        expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
      }),
      { numRuns: 300 },
    );
  });

  it("leaves a valid plan in normal form whichever part of it is taken over, and the same one in whichever order", () => {
    fc.assert(
      fc.property(plans, plans, choice, (a, b, chosen) => {
        const some = diffPlans(a, b).filter(() => chosen.next().value);
        const plan = applyChanges(a, some);
        expect(planSchema.safeParse(plan).error).toBeUndefined();
        expect(new Set(ids(plan)).size).toBe(ids(plan).length);
        expect(normalisePlan(plan)).toEqual(plan);
        expect(applyChanges(a, some.toReversed())).toEqual(plan);
      }),
      { numRuns: 300 },
    );
  });
});

/** The example plan and what became of it in the editor, with or without ids of its own, as a file from elsewhere has. */
const edited = fc.tuple(edits, fc.boolean()).map(([{ list }, renewed]) => {
  const editor = editorOnExample();
  for (const { run } of list) run(editor);
  const sections = structuredClone(planSections(editor));
  const a: Plan = normalisePlan(examplePlan());
  return { a, b: normalisePlan({ ...a, sections: renewed ? withFreshIds(sections) : sections }) };
});

describe("the difference between a plan and what its author made of it", () => {
  it("holds the laws that it holds between any two plans", () => {
    fc.assert(
      fc.property(edited, choice, ({ a, b }, chosen) => {
        const changes = diffPlans(a, b);
        expect(applyChanges(a, changes)).toEqual(b);
        const plan = applyChanges(a, changes.filter(() => chosen.next().value));
        expect(planSchema.safeParse(plan).error).toBeUndefined();
        expect(new Set(ids(plan)).size).toBe(ids(plan).length);
        const back = applyChanges(b, diffPlans(b, a));
        expect(back).toEqual(a);
      }),
      { numRuns: 40 },
    );
  });

  it("shows nothing where only the ids are others", () => {
    const a = normalisePlan(examplePlan());
    const b = { ...a, id: "another", sections: withFreshIds(a.sections) };
    expect(diffPlans(a, b).filter(isVisible)).toEqual([]);
    expect(applyChanges(a, diffPlans(a, b))).toEqual(b);
  });
});
