import fc from "fast-check";
import { expect, it } from "vitest";
import { writeDocx } from "../../../electron/core/export/docx/writeDocx.ts";
import { printableText } from "../../../electron/core/export/printableText.ts";
import { isText, descendants } from "../../../shared/plan/tree.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { planArbitrary, textArbitrary } from "../../support/arbitraries.ts";
import { openDocx } from "../../support/word/openDocx.ts";
import { elements, wordText } from "../../support/word/xml.ts";

/** Every run of words that a reader should find, guidance left out. */
function runs(plan: Plan): string[] {
  const nodes = plan.sections.flatMap((section) => [...descendants({ ...section, children: section.children.filter(({ type }) => type !== "guidance") as never })]);
  const strings = nodes.flatMap((node) => {
    if (isText(node)) return [node.text];
    if (node.type === "quote") return [node.attribution];
    if (node.type === "factBox") return [node.title];
    if (node.type === "points") return [];
    return node.type === "table" ? [node.caption, node.source] : [];
  });
  return strings.map((text) => printableText(text)).filter((text) => text.trim() !== "");
}

it("is well-formed and holds every word, whatever is in the plan", async () => {
  await fc.assert(
    fc.asyncProperty(planArbitrary(), async (plan) => {
      const docx = openDocx(await writeDocx(plan));
      const text = `${wordText(docx.document)}\n${wordText(docx.part("word/footnotes.xml"))}`;
      for (const run of runs(plan)) expect(text).toContain(run.trim());
    }),
    { numRuns: 60 },
  );
});

it("survives characters that no file can hold, and words that the library has a meaning for", async () => {
  const strange = fc.oneof(
    fc.string({ unit: "binary", maxLength: 10 }),
    fc.constantFrom("CURRENT", "SECTION", "TOTAL_PAGES", "{points-1}", "{bodyBullets-0}", "]]>", "&#0;", "\uD800", "_x000D_", "<w:p/>"),
    textArbitrary,
  );
  await fc.assert(
    fc.asyncProperty(planArbitrary({ text: strange }), async (plan) => {
      const docx = openDocx(await writeDocx(plan));
      const text = `${wordText(docx.document)}\n${wordText(docx.part("word/footnotes.xml"))}`;
      for (const run of runs(plan)) expect(text).toContain(run.trim());
      const fields = elements(docx.document, "w:instrText").map((code) => code.children.join(""));
      for (const code of fields) expect(code).toMatch(/^(?: (?:TOC|REF|NOTEREF)|PAGEREF) /);
    }),
    { numRuns: 40 },
  );
});

it("gives every note one place and every merged cell one start", async () => {
  await fc.assert(
    fc.asyncProperty(planArbitrary(), async (plan) => {
      const docx = openDocx(await writeDocx(plan));
      const used = elements(docx.document, "w:footnoteReference").map(({ attributes }) => attributes["w:id"]);
      expect(new Set(used).size).toBe(used.length);
      for (const table of elements(docx.document, "w:tbl")) {
        const grid = elements(table, "w:gridCol").length;
        for (const row of elements(table, "w:tr")) {
          const covered = elements(row, "w:tcPr").map((cell) => Number(elements(cell, "w:gridSpan")[0]?.attributes["w:val"] ?? 1));
          expect(covered.reduce((sum, span) => sum + span, 0)).toBe(grid);
        }
      }
    }),
    { numRuns: 40 },
  );
});
