import { describe, expect, it } from "vitest";
import { searchPlans } from "../../../renderer/library/searchPlans.ts";
import type { PlanSummary } from "../../../shared/contract.ts";
import { createId } from "../../../shared/plan/ids.ts";

function plan(title: string, municipality: string): PlanSummary {
  return {
    id: createId(),
    title,
    municipality,
    period: { from: 2027, to: 2028 },
    status: "draft",
    changedAt: "2026-11-22T03:00:00.000Z",
    trashedAt: null,
    isTemplate: false, reviewFor: null, returnedFrom: [],
  };
}

const library = [
  plan("Beskæftigelsesplan", "Aabenraa Kommune"),
  plan("En plan om råd og vej", "Lindholm Kommune"),
  plan("Allé og torv", "Lindholm Kommune"),
];
const found = (query: string) => searchPlans(library, query).map(({ title }) => title);

describe("searching the library", () => {
  it("finds everything while nothing is typed", () => {
    expect(found("  ")).toHaveLength(library.length);
  });

  it("finds by title, municipality and period, in whatever case", () => {
    expect(found("BESKÆFT")).toEqual(["Beskæftigelsesplan"]);
    expect(found("lindholm")).toHaveLength(2);
    expect(found("2027-2028")).toHaveLength(library.length);
  });

  it("wants every word, in any order", () => {
    expect(found("lindholm plan")).toEqual(["En plan om råd og vej"]);
    expect(found("plan aalborg")).toEqual([]);
  });

  it("takes å and aa for the same, and a and å for different letters", () => {
    expect(found("åbenrå")).toEqual(["Beskæftigelsesplan"]);
    expect(found("raad")).toEqual(["En plan om råd og vej"]);
    expect(found("rad")).toEqual([]);
  });

  it("finds a word whether or not its accent is typed, and however its letters are composed", () => {
    expect(found("alle")).toEqual(["Allé og torv"]);
    expect(found("råd".normalize("NFD"))).toEqual(["En plan om råd og vej"]);
  });
});
