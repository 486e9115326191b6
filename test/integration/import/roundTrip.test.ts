import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { exportPlan } from "../../../electron/core/export/exportPlan.ts";
import { writeMarkdown } from "../../../electron/core/export/markdown/writeMarkdown.ts";
import { importDocument } from "../../../electron/core/import/importDocument.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { sectionBlocks } from "../../../shared/plan/tree.ts";
import { titlesOf } from "../../support/import/read.ts";
import { shownMarkdown } from "../../support/shownMarkdown.ts";
import { notIn, planWords } from "../../support/words.ts";

const example = importDocument(
  "eksempel.json",
  readFileSync(new URL("../../../resources/examples/lindholm-beskaeftigelsesplan.json", import.meta.url)),
).plan;

async function through(plan: Plan, format: "json" | "planpakke"): Promise<Plan> {
  return importDocument(`fil.${format}`, await exportPlan(plan, format)).plan;
}

describe("the example plan", () => {
  it.each(["json", "planpakke"] as const)("comes back unchanged through .%s", async (format) => {
    expect(await through(example, format)).toEqual(example);
  });

  it("comes back through Markdown that has lost its marks with its sections, blocks and words", () => {
    const unmarked = shownMarkdown(writeMarkdown(example));
    const back = importDocument("fil.md", new TextEncoder().encode(unmarked)).plan;
    expect(back).toMatchObject({ title: example.title, municipality: example.municipality, period: example.period });
    const kept = example.sections.filter((section) => sectionBlocks(section).some(({ type }) => type !== "generated"));
    expect(titlesOf(back)).toEqual(titlesOf({ ...example, sections: kept }));
    const solid = (plan: Plan): string[][] =>
      plan.sections.map((section) => sectionBlocks(section).map(({ type }) => type).filter((type) => type === "points" || type === "quote" || type === "factBox" || type === "lead"));
    expect(solid(back)).toEqual(solid({ ...example, sections: kept }));
    expect(notIn(planWords({ ...example, sections: kept }), planWords(back))).toEqual([]);
  });
});
