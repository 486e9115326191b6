import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listAgendaTemplates } from "../../../electron/core/agenda/agendaTemplates.ts";
import { exportPlan } from "../../../electron/core/export/exportPlan.ts";
import { verifyFile } from "../../../electron/core/export/verify/verifyFile.ts";
import { verifyWord } from "../../../electron/core/export/verify/verifyWord.ts";
import { exampleAssets, examplePlan, listTemplates } from "../../../electron/core/templates/templates.ts";
import { EDITIONS } from "../../../shared/exportChoice.ts";
import { planFromTemplate } from "../../../shared/plan/template.ts";
import type { Inline } from "../../../shared/plan/nodes/index.ts";
import { inlineText, sectionBlocks } from "../../../shared/plan/tree.ts";
import { goalsPlan } from "../../fixtures/goalsPlan.ts";
import { richPlan } from "../../fixtures/richPlan.ts";
import { planArbitrary, textArbitrary } from "../../support/arbitraries.ts";
import { openDocx } from "../../support/word/openDocx.ts";
import { validateDocx, validateForEveryWord } from "../../support/word/validateDocx.ts";
import { wordText } from "../../support/word/xml.ts";

const properties = { title: "Beskæftigelsesplan", municipality: "Lindholm Kommune", period: { from: 2027, to: 2028 } };

describe("Microsoft's validator finds no error", () => {
  it("in a plan with every kind of element", async () => {
    expect(await validateDocx(await exportPlan(richPlan(), "docx"))).toEqual([]);
  });

  it("in goals of all sorts and their overview", async () => {
    expect(await validateDocx(await exportPlan(goalsPlan(), "docx"))).toEqual([]);
  });

  it.each(EDITIONS)("in the %s edition of the bundled example, with page numbers in its contents list, for every Word from 2016 on", async (edition) => {
    const bytes = await exportPlan(examplePlan(), "docx", { assets: exampleAssets(), edition, pageNumbers: true });
    expect(await validateForEveryWord(bytes)).toEqual([]);
    expect(verifyWord(bytes)).toEqual([]);
  });

  it("in the memo for the agenda, under every municipality's headings", async () => {
    for (const agenda of listAgendaTemplates()) {
      const bytes = await exportPlan(examplePlan(), "docx", { agenda, pageNumbers: true });
      expect(await validateDocx(bytes), agenda.name).toEqual([]);
      expect(verifyFile(bytes, "docx", examplePlan(), true), agenda.name).toEqual([]);
    }
  });

  it.each(listTemplates().map((template) => [template.id, template] as const))("in an untouched plan from %s, which shows no guidance", async (_, template) => {
    const plan = planFromTemplate(template, properties);
    const bytes = await exportPlan(plan, "docx");
    expect(await validateDocx(bytes)).toEqual([]);
    const text = wordText(openDocx(bytes).document);
    const guidance = plan.sections.flatMap(sectionBlocks).filter(({ type }) => type === "guidance");
    expect(guidance.length).toBeGreaterThan(3);
    for (const { children } of guidance) expect(text).not.toContain(inlineText(children as Inline[]));
  });

  it("in plans of any shape, with addresses and characters of any kind", async () => {
    const strange = fc.oneof(textArbitrary, fc.string({ unit: "binary", maxLength: 12 }));
    const samples = fc.sample(planArbitrary({ text: strange, sections: 6, blocks: 10 }), { numRuns: 12, seed: 20_270 });
    for (const plan of samples) expect(await validateDocx(await exportPlan(plan, "docx"))).toEqual([]);
  });
});
