import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createCell,
  createFootnote,
  createLink,
  createParagraph,
  createRow,
  createSection,
  createTable,
  type Block,
  type Section,
} from "../../../shared/plan/nodes/index.ts";
import { normalisePlan } from "../../../shared/plan/normalise.ts";
import { createPlan } from "../../../shared/plan/plan.ts";
import { descendants } from "../../../shared/plan/tree.ts";
import { withUniqueIds } from "../../../shared/plan/uniqueIds.ts";

function ids(sections: readonly Section[]): string[] {
  return sections.flatMap((section) => [...descendants(section)].flatMap((node) => ("id" in node ? [node.id] : [])));
}

function plan(blocks: [Block, ...Block[]]) {
  return createPlan({
    title: "Plan",
    municipality: "Lilleby",
    period: { from: 2026, to: 2026 },
    template: null,
    focusAreas: { name: null, numbered: false },
    sections: [createSection("prose", "Indledning", blocks)],
  });
}

describe("ids of a read plan", () => {
  it("stay the same object where none is used twice", () => {
    const sections = [createSection("prose", "A", [createTable(2, 2)]), createSection("prose", "B", [createParagraph()])];
    expect(withUniqueIds(sections)).toBe(sections);
  });

  it("are renewed for the later of two, and only there", () => {
    const first = createParagraph([{ text: "først" }]);
    const second = { ...createParagraph([{ text: "siden" }]), id: first.id };
    const sections = [createSection("prose", "A", [first]), createSection("prose", "B", [second, createParagraph()])];
    const [a, b] = withUniqueIds(sections);
    expect(a).toBe(sections[0]);
    expect(b?.children[1].id).not.toBe(first.id);
    expect(b?.children[1].children).toBe(second.children);
    expect(b?.children[2]).toBe(sections[1]?.children[2]);
  });

  it("are renewed inside a footnote's note too", () => {
    const link = createLink("https://example.org", [{ text: "kilde" }]);
    const note = createFootnote([{ text: "" }, link, { text: "" }]);
    const sections = [createSection("prose", "A", [createParagraph([{ text: "" }, link, { text: "" }, note, { text: "" }])])];
    const all = ids(withUniqueIds(sections));
    expect(new Set(all).size).toBe(all.length);
  });

  it("are all different however many were the same", () => {
    const paragraph = fc.constantFrom("a", "b", "c").map((id) => ({ ...createParagraph(), id }));
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1 }), ([first, ...rest]) => {
        const sections = [createSection("prose", "A", [first ?? createParagraph(), ...rest])];
        const before = ids(sections);
        const after = ids(withUniqueIds(sections));
        expect(new Set(after).size).toBe(after.length);
        expect(after.filter((id) => before.includes(id))).toEqual([...new Set(before)]);
      }),
    );
  });
});

describe("tables of a read plan", () => {
  it("are repaired", () => {
    const torn = { ...createTable(1, 2), children: [createRow([createCell(), createCell()]), createRow([createCell()])] };
    const [section] = normalisePlan(plan([torn])).sections;
    const block = section?.children[1];
    expect(block?.type === "table" && block.children[1]?.children.length).toBe(2);
  });
});
