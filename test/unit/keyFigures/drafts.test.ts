import { describe, expect, it } from "vitest";
import { applyDraft, draftOf, isUnclear, settle, type Draft } from "../../../renderer/keyFigures/draft.ts";
import { KeyFigureDrafts } from "../../../renderer/keyFigures/KeyFigureDrafts.ts";
import { createKeyFigure, type KeyFigure } from "../../../shared/plan/keyFigures.ts";
import { problemError } from "../../../shared/problem.ts";

const figure: KeyFigure = { ...createKeyFigure("Ledige"), value: "12850", unit: "borgere" };
const typed = (part: Partial<Draft>, from = figure) => ({ ...draftOf(from), ...part });

describe("what is typed for a key figure", () => {
  it("is shown and kept the Danish way, decimals included", () => {
    expect(draftOf({ ...figure, value: "-2.10" }).value).toBe("−2,10");
    expect(applyDraft(figure, typed({ value: "- 1.204,50" })).value).toBe("-1204.50");
    expect(settle(typed({ value: "12850" })).value).toBe("12.850");
  });

  it("gives a unit typed after the number to the field that has none", () => {
    const bare = { ...figure, unit: "" };
    expect(applyDraft(bare, typed({ value: "48 pct." }, bare))).toMatchObject({ value: "48", unit: "pct." });
    expect(settle(typed({ value: "48 pct." }, bare))).toMatchObject({ value: "48", unit: "pct." });
  });

  it("leaves the figure's number alone until it is clear what is meant", () => {
    for (const value of ["2.1", "ca. 48"]) {
      expect(isUnclear(typed({ value }))).toBe(true);
      expect(applyDraft(figure, typed({ value })).value).toBe("12850");
      expect(settle(typed({ value })).value).toBe(value);
    }
    expect(applyDraft(figure, typed({ value: "" })).value).toBeNull();
  });
});

/** A plan that can be told to fail, and what it has been given. */
function planOf(figures: KeyFigure[]) {
  const plan = { figures, fails: false, saves: 0 };
  const drafts = new KeyFigureDrafts({
    figures: () => plan.figures,
    change: ({ keyFigures = [] }) => {
      plan.saves += 1;
      if (plan.fails) return Promise.reject(problemError("store.full"));
      plan.figures = keyFigures;
      return Promise.resolve();
    },
  });
  return { plan, drafts };
}

describe("writing a key figure", () => {
  it("changes the plan and leaves the other figures the same", async () => {
    const other = createKeyFigure("Unge");
    const { plan, drafts } = planOf([figure, other]);
    drafts.type(figure, { value: "13000" });
    drafts.type(figure, { source: "Jobindsats.dk" });
    await drafts.finish(figure.id);
    expect(plan.figures[0]).toMatchObject({ value: "13000", source: "Jobindsats.dk" });
    expect(plan.figures[1]).toBe(other);
    expect([plan.saves, drafts.state().drafts.size]).toEqual([1, 0]);
  });

  it("keeps what is no number as it was typed, and saves the rest", async () => {
    const { plan, drafts } = planOf([figure]);
    drafts.type(figure, { value: "ca. 48", asOf: "august 2026" });
    await drafts.finish(figure.id);
    expect(plan.figures[0]).toMatchObject({ value: "12850", asOf: "august 2026" });
    expect(drafts.state().drafts.get(figure.id)?.value).toBe("ca. 48");
  });

  it("keeps what could not be saved, says so, and saves it when asked again", async () => {
    const { plan, drafts } = planOf([figure]);
    plan.fails = true;
    drafts.type(figure, { value: "13000" });
    await drafts.finish(figure.id);
    expect(drafts.state().problem).toBeInstanceOf(Error);
    expect(drafts.state().drafts.get(figure.id)?.value).toBe("13.000");
    plan.fails = false;
    await drafts.handOver();
    expect(plan.figures[0]?.value).toBe("13000");
    expect(drafts.state().problem).toBeUndefined();
  });
});
