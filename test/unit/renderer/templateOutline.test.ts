import { describe, expect, it } from "vitest";
import { templateOutline } from "../../../renderer/library/templateOutline.ts";
import { listTemplates } from "../../../electron/core/templates/templates.ts";
import { templateSections } from "../../../shared/plan/template.ts";

describe.each(listTemplates())("the outline of the template $id", (template) => {
  const outline = templateOutline(template);

  it("counts as many sections as the plan made from it has", () => {
    const count = outline.reduce((sum, entry) => sum + (entry.kind === "focusAreas" ? entry.titles.length : 1), 0);
    expect(count).toBe(templateSections(template).length);
  });

  it("tells what a focus area holds, each part in words and never the same twice in a row", () => {
    const areas = outline.find((entry) => entry.kind === "focusAreas");
    if (areas?.kind !== "focusAreas") throw new Error("no focus areas");
    expect(areas.parts.length).toBeGreaterThan(1);
    areas.parts.forEach((part, index) => {
      expect(part.trim()).not.toBe("");
      expect(part).not.toBe(areas.parts[index - 1]);
    });
  });
});
