import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readersPlan } from "../../../electron/core/export/readersPlan.ts";
import { createCell, createHeading, createList, createListItem, createParagraph, createPoint, createPoints, createQuote, createRow, createSection, createTable, type Block } from "../../../shared/plan/nodes/index.ts";
import { normalisePlan } from "../../../shared/plan/normalise.ts";
import { plainText } from "../../../shared/plan/plainText.ts";
import { createPlan, type Plan } from "../../../shared/plan/plan.ts";
import { isDerivedInline, sectionBlocks, sectionTitle, type PlanNode } from "../../../shared/plan/tree.ts";
import { GUIDANCE, richPlan } from "../../fixtures/richPlan.ts";
import { planArbitrary } from "../../support/arbitraries.ts";
import { spacedWords } from "../../support/words.ts";

function planOf(...blocks: [Block, ...Block[]]): Plan {
  return createPlan({
    title: "Plan",
    municipality: "Lindholm",
    period: { from: 2027, to: 2028 },
    template: null,
    focusAreas: { name: null, numbered: true },
    sections: [createSection("prose", "Kapitel", blocks)],
  });
}

const kept = (...blocks: [Block, ...Block[]]) => readersPlan(planOf(...blocks)).sections.flatMap(sectionBlocks);
const paragraph = (text: string) => createParagraph([{ text }]);

/** The words that come with a slot and go with it when it was left empty. */
function labelWords(block: Block): string[] {
  if (block.type === "points") return spacedWords(block.label);
  return block.type === "chart" || block.type === "image" ? spacedWords(plainText([block])) : [];
}

/** What a reference says follows from what is left of the plan, so that its words cannot be counted beforehand. */
function withoutDerived(plan: Plan): Plan {
  const isDerived = (value: unknown) => typeof value === "object" && value !== null && "type" in value && isDerivedInline(value as PlanNode);
  const stripped = JSON.parse(JSON.stringify(plan), (_, value: unknown) => (isDerived(value) ? { text: "" } : value)) as Plan;
  return normalisePlan(stripped);
}

describe("the plan as its readers get it", () => {
  it("holds no guidance and no untouched slot", () => {
    const plan = readersPlan(richPlan());
    expect(JSON.stringify(plan)).not.toContain(GUIDANCE);
    expect(plan.sections.map(sectionTitle)).toEqual([
      "Forord", "Indhold", "Alle slags indhold", "Flere i job", "Unge i gang", "Samlet oversigt", "Bilag",
    ]);
  });

  it("loses no word of what it keeps", () => {
    fc.assert(
      fc.property(planArbitrary({ text: fc.constantFrom("", " ", "ord", "to ord") }).map(withoutDerived), (plan) => {
        const untitled = plan.sections.filter((section) => section.kind === "focusArea" && sectionTitle(section).trim() === "");
        const added = untitled.length;
        const labels = (of: Plan) => of.sections.flatMap(sectionBlocks).flatMap(labelWords);
        const before = spacedWords(plainText(plan.sections)).length - labels(plan).length;
        const reader = readersPlan(plan);
        const after = spacedWords(plainText(reader.sections)).length - labels(reader).length;
        expect(after).toBeGreaterThanOrEqual(before);
        expect(after).toBeLessThanOrEqual(before + added);
      }),
    );
  });

  it("skips empty paragraphs, headings, quotes, points and whole lists of nothing", () => {
    const empty = [
      createParagraph(), createHeading(2), createQuote(), createPoints("Vi vil:", [createPoint(), createPoint([{ text: "  " }])]),
      createList(true, [createListItem(createParagraph())]), createTable(2, 2),
    ];
    expect(kept(paragraph("Her"), ...empty).map(({ type }) => type)).toEqual(["paragraph"]);
  });

  it("moves items up that stand under an item without words", () => {
    const [list] = kept(
      createList(false, [createListItem(createParagraph(), createList(true, [createListItem(paragraph("Under"))]))]),
    );
    expect(list).toMatchObject({ type: "list", children: [{ children: [{ children: [{ text: "Under" }] }] }] });
  });

  it("leaves empty rows out of a table, but none that a cell reaches into", () => {
    const row = (text: string) => createRow([createCell([paragraph(text)]), createCell()]);
    const table = { ...createTable(1, 2), children: [row("Hoved"), row(""), row("Krop")] };
    expect(kept(table)).toMatchObject([{ headerRows: 1, children: [{}, {}] }]);
    const spanning = {
      ...table,
      children: [row("Hoved"), createRow([{ ...createCell([paragraph("To rækker")]), rowSpan: 2 }, createCell()]), createRow([createCell()])],
    };
    expect(kept(spanning)).toMatchObject([{ children: [{}, {}, {}] }]);
  });

  it("gives a focus area that has no title yet the plan's word for one", () => {
    const plan = { ...planOf(paragraph("Indhold")), focusAreas: { name: { singular: "Målgruppe", plural: "Målgrupper" }, numbered: true } };
    const sections = [createSection("focusArea", "", [paragraph("Noget")])];
    expect(readersPlan({ ...plan, sections }).sections.map(sectionTitle)).toEqual(["Målgruppe"]);
  });

  it("drops what no file can hold and keeps the words on both sides", () => {
    const [block] = kept(paragraph("a\u0000b\u000Bc\u2028d\uD800e\uFFFFf\r\ng"));
    expect(block).toMatchObject({ children: [{ text: "ab\nc\nd\uFFFDef\ng" }] });
  });
});
