import { expect, it } from "vitest";
import { exportPlan } from "../../../electron/core/export/exportPlan.ts";
import { verifyWord } from "../../../electron/core/export/verify/verifyWord.ts";
import { createGenerated, createParagraph, createSection } from "../../../shared/plan/nodes/index.ts";
import { createPlan } from "../../../shared/plan/plan.ts";
import { openDocx, styleOf } from "../../support/word/openDocx.ts";
import { elements, wordText } from "../../support/word/xml.ts";

async function contentsOf(words: string): Promise<{ entries: string[]; asksToUpdate: boolean }> {
  const plan = createPlan({
    title: "Plan",
    municipality: "Lindholm Kommune",
    period: { from: 2027, to: 2028 },
    template: null,
    focusAreas: { name: null, numbered: true },
    sections: [
      createSection("prose", "Indhold", [createGenerated("contents")]),
      createSection("prose", "Mål", [createParagraph([{ text: words }])]),
      createSection("prose", "Opfølgning", [createParagraph([{ text: "Tekst." }])]),
    ],
  });
  const bytes = await exportPlan(plan, "docx", { pageNumbers: true });
  expect(verifyWord(bytes)).toEqual([]);
  const docx = openDocx(bytes);
  return {
    entries: docx.paragraphs.filter((paragraph) => styleOf(paragraph) === "TOC1").map(wordText),
    asksToUpdate: elements(docx.part("word/settings.xml"), "w:updateFields").length > 0,
  };
}

it("a file whose pages could be laid out has their numbers, and does not ask to update its fields", async () => {
  const { entries, asksToUpdate } = await contentsOf("Tekst.");
  for (const entry of entries) expect(entry).toMatch(/\t\d+$/);
  expect(entries).toHaveLength(2);
  expect(asksToUpdate).toBe(false);
});

it("a file with words that cannot be laid out asks Word to update its fields as it opens", async () => {
  const { entries, asksToUpdate } = await contentsOf("Velkommen: مرحبا بالعالم");
  expect(entries.map((entry) => entry.replace(/\t.*$/, ""))).toEqual(["Mål", "Opfølgning"]);
  expect(asksToUpdate).toBe(true);
});
