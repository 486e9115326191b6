import { describe, expect, it } from "vitest";
import { exportPlan } from "../../../electron/core/export/exportPlan.ts";
import { importDocument } from "../../../electron/core/import/importDocument.ts";
import { examplePlan } from "../../../electron/core/templates/templates.ts";
import { sectionTitle } from "../../../shared/plan/tree.ts";
import { richPlan } from "../../fixtures/richPlan.ts";

describe("an exported file, imported again", () => {
  it.each(["json", "planpakke"] as const)("is the very same plan as .%s", async (format) => {
    for (const plan of [richPlan(), examplePlan()]) {
      expect(importDocument(`plan.${format}`, await exportPlan(plan, format)).plan).toEqual(plan);
    }
  });

  it("has the same sections with the same points as .md", async () => {
    const plan = examplePlan();
    const again = importDocument("plan.md", await exportPlan(plan, "md")).plan;
    const points = (of: typeof plan) => of.sections.map(({ children }) => children.flatMap((block) => (block.type === "points" ? block.children : [])).length).filter((count) => count > 0);
    expect(points(again)).toEqual(points(plan));
    const titles = plan.sections.map(sectionTitle).filter((title) => title !== "Indhold");
    expect(again.sections.map(sectionTitle)).toEqual(expect.arrayContaining(titles));
  });
});

describe("an export", () => {
  it.each([
    ["docx", [0, 0.1, 1]],
    ["md", [0, 1]],
  ] as const)("tells how far it is as .%s, laying out pages being most of the work", async (format, steps) => {
    const fractions: number[] = [];
    await exportPlan(richPlan(), format, { pageNumbers: true, onProgress: (fraction) => fractions.push(fraction) });
    expect(fractions).toEqual(steps);
  });
});
