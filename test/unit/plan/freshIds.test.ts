import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withFreshIds } from "../../../shared/plan/freshIds.ts";
import { createChart, createParagraph, createReference, createSection, createTable, sectionSchema } from "../../../shared/plan/nodes/index.ts";
import { descendants, sectionBlocks } from "../../../shared/plan/tree.ts";
import { planArbitrary } from "../../support/arbitraries.ts";

function ids(section: Parameters<typeof descendants>[0]): string[] {
  return Array.from(descendants(section)).flatMap((node) => ("type" in node ? [node.id] : []));
}

describe("a copy with ids of its own", () => {
  it("is a valid section that differs in nothing but ids", () => {
    fc.assert(
      fc.property(planArbitrary({ sections: 1 }), ({ sections: [section] }) => {
        if (!section) return;
        const copy = withFreshIds(section);
        expect(sectionSchema.parse(copy)).toEqual(copy);
        expect(ids(copy)).toHaveLength(ids(section).length);
        expect(ids(copy).filter((id) => ids(section).includes(id))).toEqual([]);
      }),
    );
  });

  it("points at its own parts, and at what lies outside as the original does", () => {
    const table = createTable(2, 2);
    const text = createParagraph([{ text: "Se " }, createReference(table.id), { text: " og " }, createReference("elsewhere"), { text: "" }]);
    const chart = createChart("bars", { from: "table", table: table.id, series: "rows" });
    const copy = withFreshIds(createSection("prose", "Tal", [text, table, chart]));
    const [copiedText, copiedTable, copiedChart] = sectionBlocks(copy);
    expect(copiedTable?.id).not.toBe(table.id);
    expect(copiedChart).toMatchObject({ data: { table: copiedTable?.id } });
    expect(copiedText).toMatchObject({ children: [{}, { target: copiedTable?.id }, {}, { target: "elsewhere" }, {}] });
  });
});
