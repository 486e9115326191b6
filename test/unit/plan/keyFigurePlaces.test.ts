import { describe, expect, it } from "vitest";
import { createKeyFigure } from "../../../shared/plan/keyFigures.ts";
import { describeUses, keyFigureUses } from "../../../shared/plan/keyFigurePlaces.ts";
import {
  createCell,
  createGoal,
  createKeyFigureMention,
  createParagraph,
  createRow,
  createSection,
  createTable,
  emptyGoal,
} from "../../../shared/plan/nodes/index.ts";
import { createPlan } from "../../../shared/plan/plan.ts";

const figure = { ...createKeyFigure("Ledige"), value: "12850", unit: "borgere" };
const mention = (form: "number" | "withUnit" = "withUnit") => createKeyFigureMention(figure.id, form);

function planWith(...blocks: Parameters<typeof createSection>[2]) {
  return createPlan({
    title: "Plan",
    municipality: "Lindholm",
    period: { from: 2027, to: 2028 },
    template: null,
    focusAreas: { name: null, numbered: true },
    keyFigures: [figure],
    sections: [createSection("prose", "Tal", blocks)],
  });
}

function contexts(plan: ReturnType<typeof planWith>) {
  return (keyFigureUses(plan.sections).get(figure.id) ?? []).map(describeUses(plan));
}

describe("the places of a key figure", () => {
  it("are each shown with the sentence around them", () => {
    const paragraph = createParagraph([
      { text: "Det går godt. I august var " },
      mention(),
      { text: " ledige. Det er færre." },
    ]);
    expect(contexts(planWith(paragraph))).toEqual([
      { place: "", before: "I august var ", figure: "12.850\u00a0borgere", after: " ledige." },
    ]);
  });

  it("are told in a table by its caption and the head of the row", () => {
    const table = {
      ...createTable(1, 2),
      caption: "Ledige i alt",
      children: [createRow([createCell([createParagraph([{ text: "2026" }])]), createCell([createParagraph([mention("number")])])])],
    };
    expect(contexts(planWith(table))).toEqual([{ place: "Tabel: Ledige i alt", before: "2026: ", figure: "12.850", after: "" }]);
  });

  it("count the numbers of a goal, but not those a marker keeps unseen", () => {
    const numbers = { baseline: { value: null, keyFigure: figure.id, date: "" } };
    const goal = { ...createGoal("measurable", [{ text: "Færre ledige" }]), ...numbers };
    const marker = { ...createGoal(), ...emptyGoal("marker"), ...numbers };
    expect(contexts(planWith(goal, marker))).toEqual([
      { place: "Udgangspunkt i mål", before: "Færre ledige: ", figure: "12.850\u00a0borgere", after: "" },
    ]);
  });

  it("are found anew when a section has changed, and go when the mention goes", () => {
    const plan = planWith(createParagraph([mention()]));
    const without = planWith(createParagraph());
    expect(keyFigureUses(plan.sections).get(figure.id)).toHaveLength(1);
    expect(keyFigureUses(without.sections).has(figure.id)).toBe(false);
  });
});
