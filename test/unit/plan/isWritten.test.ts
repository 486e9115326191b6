import { describe, expect, it } from "vitest";
import { listTemplates } from "../../../electron/core/templates/templates.ts";
import { isWritten } from "../../../shared/plan/isWritten.ts";
import {
  createFactBox,
  createGenerated,
  createGuidance,
  createHeading,
  createParagraph,
  createPoint,
  createPoints,
  createSection,
  createTable,
  type Block,
} from "../../../shared/plan/nodes/index.ts";
import { templateSections } from "../../../shared/plan/template.ts";

const written = (block: Block) => isWritten(createSection("prose", "Titel", [block]));

describe("a section", () => {
  it("is not written by its title, headings, labels and guidance alone", () => {
    expect(written(createHeading(2, [{ text: "Strategi" }]))).toBe(false);
    expect(written(createPoints("Vores fokus vil være at:", [createPoint()]))).toBe(false);
    expect(written(createGuidance([{ text: "Skriv her" }]))).toBe(false);
    expect(written(createFactBox("Fakta", [createParagraph()]))).toBe(false);
  });

  it("is written by words of the author's in any of its blocks", () => {
    expect(written(createParagraph([{ text: "Vi vil" }]))).toBe(true);
    expect(written(createPoints("", [createPoint(), createPoint([{ text: "styrke" }])]))).toBe(true);
    expect(written(createFactBox("", [createParagraph([{ text: "15 %" }])]))).toBe(true);
  });

  it("is written by a table with something in its body, not in its head", () => {
    const table = createTable(2, 1);
    const [head, body] = table.children;
    if (!head || !body) throw new Error("no rows");
    const fill = (row: typeof head) => ({
      ...row,
      children: row.children.map((cell) => ({ ...cell, children: [createParagraph([{ text: "tal" }])] })),
    });
    expect(written({ ...table, children: [fill(head), body] })).toBe(false);
    expect(written({ ...table, children: [head, fill(body)] })).toBe(true);
  });

  it("is written where the program fills it", () => {
    expect(written(createGenerated("contents"))).toBe(true);
  });

  it("is empty in every focus area a template lays out", () => {
    for (const template of listTemplates()) {
      const areas = templateSections(template).filter(({ kind }) => kind === "focusArea");
      expect(areas.filter(isWritten)).toEqual([]);
    }
  });
});
