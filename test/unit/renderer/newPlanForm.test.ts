import { describe, expect, it } from "vitest";
import { formPeriod, formProblems, formTitle, type NewPlanForm } from "../../../renderer/library/newPlanForm.ts";
import { periodSchema } from "../../../shared/plan/period.ts";
import { listTemplates } from "../../../electron/core/templates/templates.ts";

const [template, other] = listTemplates();
if (!template || !other) throw new Error("there are fewer than two templates");

const filled: NewPlanForm = { municipality: "Lindholm Kommune", ownTitle: null, from: 2027, years: 2, template };

describe("the form for a new plan", () => {
  it("suggests a title that follows the period and the template until the author writes one", () => {
    expect(formTitle(filled)).toContain("2027-2028");
    expect(formTitle({ ...filled, years: 1 })).toMatch(/ 2027$/);
    expect(formTitle({ ...filled, ownTitle: "Vores plan", years: 4, template: other })).toBe("Vores plan");
  });

  it("has nothing to say of a form that is filled in", () => {
    expect(formProblems(filled)).toEqual({});
  });

  it("names the field that is missing", () => {
    expect(formProblems({ ...filled, municipality: " " })).toEqual({ municipality: "Udfyld »Kommune«." });
    expect(formProblems({ ...filled, ownTitle: "" })).toEqual({ title: "Udfyld »Titel«." });
  });

  it("asks for a year that the plan can hold", () => {
    for (const from of [null, 1999, 2098]) {
      expect(formPeriod({ ...filled, from })).toBeNull();
      expect(formProblems({ ...filled, from })).toHaveProperty("period");
    }
  });

  it("gives periods the document model takes, to the last year and length", () => {
    for (const from of [2000, 2097]) {
      for (const years of [1, 4]) {
        expect(periodSchema.safeParse(formPeriod({ ...filled, from, years })).success).toBe(true);
      }
    }
  });
});
