import fc from "fast-check";
import { expect, it } from "vitest";
import { planJson } from "../../../electron/core/export/json.ts";
import { parsePlan } from "../../../shared/plan/parse.ts";
import { planSchema } from "../../../shared/plan/plan.ts";
import { GUIDANCE, richPlan } from "../../fixtures/richPlan.ts";
import { planArbitrary } from "../../support/arbitraries.ts";

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).toReversed().map(([key, inner]) => [key, reversed(inner)]));
}

it("makes plans that the schema accepts", () => {
  fc.assert(fc.property(planArbitrary(), (plan) => void expect(planSchema.safeParse(plan).error).toBeUndefined()));
});

it("reads back as the very same plan, guidance and empty slots included", () => {
  fc.assert(fc.property(planArbitrary(), (plan) => void expect(parsePlan(JSON.parse(planJson(plan)), "x")).toEqual(plan)));
  expect(planJson(richPlan())).toContain(GUIDANCE);
});

it("has the same bytes in whatever order the keys were put together", () => {
  const plan = richPlan();
  expect(planJson(reversed(plan) as typeof plan)).toBe(planJson(plan));
});

it("is indented and ends in a line break", () => {
  expect(planJson(richPlan())).toMatch(/^\{\n {2}"format": "planskriver\/plan",\n[^]*\n\}\n$/);
});
