import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createChart, createParagraph, createSection, createTable } from "../../../shared/plan/nodes/index.ts";
import { createId } from "../../../shared/plan/ids.ts";
import { createKeyFigure } from "../../../shared/plan/keyFigures.ts";
import { planSchema, type Plan } from "../../../shared/plan/plan.ts";
import { restorePlan, restoreSection } from "../../../shared/versions/index.ts";
import { planArbitrary } from "../../support/arbitraries.ts";
import { samplePlan, sampleSection } from "../../support/core/samplePlan.ts";

function sectionOf({ sections }: Plan, id: string) {
  return sections.find((section) => section.id === id);
}

describe("bringing back a whole plan", () => {
  it("makes it what it was, but for its id and how far it has come", () => {
    const then = samplePlan("Før");
    const now: Plan = { ...samplePlan("Nu"), status: "hearing" };
    expect(restorePlan(now, then)).toEqual({ ...then, id: now.id, status: "hearing" });
  });
});

describe("bringing back a section", () => {
  it("makes it what it was where it stands now, and leaves the others as they are", () => {
    fc.assert(
      fc.property(planArbitrary(), planArbitrary(), fc.nat(), (then, other, pick) => {
        const section = then.sections[pick % then.sections.length];
        if (!section) return;
        const now: Plan = { ...then, sections: [...then.sections.map((one) => (one.id === section.id ? sampleSectionAs(section.id) : one)), ...fresh(other)] };
        const restored = restoreSection(now, then, section.id);
        expect(sectionOf(restored, section.id)).toEqual(section);
        expect(restored.sections.map(({ id }) => id)).toEqual(now.sections.map(({ id }) => id));
        expect(restored.sections.filter(({ id }) => id !== section.id)).toEqual(now.sections.filter(({ id }) => id !== section.id));
        expect(planSchema.safeParse(restored).success).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("puts one that is gone back after what stood before it, and takes away one that was not there", () => {
    const then = samplePlan("Plan", ["A", "B", "C"]);
    const [a, b, c] = then.sections;
    if (!a || !b || !c) throw new Error("no sections");
    const added = sampleSection("Ny");
    const now: Plan = { ...then, sections: [added, a, c] };
    expect(restoreSection(now, then, b.id).sections).toEqual([added, a, b, c]);
    expect(restoreSection(now, then, added.id).sections).toEqual([a, c]);
    expect(restoreSection({ ...then, sections: [added] }, then, added.id).sections).toEqual([added]);
  });

  it("brings along the key figures and abbreviations it needs, and leaves those that are still there", () => {
    const [lost, changed] = [createKeyFigure("Ledige"), createKeyFigure("Borgere")];
    const section = createSection("prose", "Tal", [
      createParagraph([
        { text: "KUI talte " },
        ...[lost, changed].map(({ id }) => ({ type: "keyFigure" as const, id: createId(), figure: id, form: "withUnit" as const, children: [{ text: "" }] as [{ text: "" }] })),
        { text: "." },
      ]),
    ]);
    const then: Plan = {
      ...samplePlan("Plan"),
      sections: [section],
      keyFigures: [lost, changed],
      abbreviations: [
        { short: "KUI", meaning: "Den kommunale ungeindsats" },
        { short: "AMU", meaning: "Arbejdsmarkedsuddannelser" },
      ],
    };
    const corrected = { ...changed, value: "12" };
    const now: Plan = { ...then, sections: [sampleSection("Andet")], keyFigures: [corrected], abbreviations: [] };
    const restored = restoreSection(now, then, section.id);
    expect(restored.keyFigures).toEqual([corrected, lost]);
    expect(restored.abbreviations).toEqual([{ short: "KUI", meaning: "Den kommunale ungeindsats" }]);
  });

  it("gives what went elsewhere meanwhile another id, and a chart numbers of its own where its table is gone", () => {
    const table = createTable(2, 2);
    const paragraph = createParagraph([{ text: "Flyttet" }]);
    const chart = { ...createChart("bars", { from: "table", table: table.id, series: "columns" }) };
    const first = createSection("prose", "Første", [paragraph, chart]);
    const second = createSection("prose", "Anden", [table]);
    const then: Plan = { ...samplePlan("Plan"), sections: [first, second] };
    const now: Plan = { ...then, sections: [createSection("prose", "Tredje", [paragraph])] };
    const ids = JSON.stringify(restoreSection(now, then, first.id)).match(new RegExp(paragraph.id, "g"));
    expect(ids).toHaveLength(1);
  });
});

function sampleSectionAs(id: string) {
  return { ...sampleSection("Omskrevet"), id };
}

/** The sections of another plan, under ids of their own. */
function fresh({ sections }: Plan) {
  return sections.map((_, index) => sampleSection(`Ny ${index}`));
}
