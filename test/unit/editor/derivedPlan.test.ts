import { describe, expect, it } from "vitest";
import { examplePlan } from "../../../electron/core/templates/templates.ts";
import { DerivedPlan } from "../../../renderer/editor/DerivedPlan.ts";
import { defaultTheme } from "../../../shared/plan/theme.ts";

describe("what follows from a plan", () => {
  it("is not computed again, and nobody is woken, when only colours change", () => {
    const derived = new DerivedPlan(examplePlan());
    const numbering = derived.numbering();
    let woken = 0;
    derived.subscribe(() => (woken += 1));
    const theme = { ...defaultTheme, colours: { primary: "7A1F3D", secondary: "0B5CAD" } };
    derived.update({ theme });
    expect(woken).toBe(0);
    expect(derived.numbering()).toBe(numbering);
    expect(derived.plan.theme).toBe(theme);
  });

  it("follows the house style, also right after the colours", () => {
    const plan = examplePlan();
    const derived = new DerivedPlan(plan);
    let woken = 0;
    derived.subscribe(() => (woken += 1));
    derived.outline();
    derived.update({ theme: { ...defaultTheme }, houseStyle: { ...plan.houseStyle, percent: "word" } });
    expect(woken).toBe(1);
    const [first, ...rest] = plan.sections;
    derived.update({ sections: [...rest, ...(first ? [first] : [])] });
    expect(derived.outline().at(-1)?.id).toBe(first?.id);
  });
});
