import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { exportPlan } from "../../../electron/core/export/exportPlan.ts";
import { readersPlan } from "../../../electron/core/export/readersPlan.ts";
import { importDocument } from "../../../electron/core/import/importDocument.ts";
import { examplePlan } from "../../../electron/core/templates/templates.ts";
import { contents } from "../../../shared/plan/overviews/index.ts";
import { plainText } from "../../../shared/plan/plainText.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { GUIDANCE, richPlan } from "../../fixtures/richPlan.ts";
import { haveTools } from "../../support/outsideTools.ts";
import { notIn, wordsOf } from "../../support/words.ts";
import { readWithPandoc, renderPages } from "../../support/word/renderPages.ts";
import { validateDocx } from "../../support/word/validateDocx.ts";

/** Words of the plan that are seen fewer times than they are written. */
function missing(plan: Plan, seen: string): string[] {
  return notIn(wordsOf(plainText(readersPlan(plan).sections)), wordsOf(seen));
}

const plans = [["the plan with every element", richPlan] as const, ["the example", examplePlan] as const];

describe.skipIf(!haveTools("pandoc"))("Pandoc", () => {
  it.each(plans)("reads every word of %s", async (_, plan) => {
    const whole = plan();
    const seen = await readWithPandoc(await exportPlan(whole, "docx"));
    expect(missing(whole, seen)).toEqual([]);
    expect(seen).not.toContain(GUIDANCE);
  });

  it("sees headings, lists, notes and tables with their header rows as such", async () => {
    const json = await readWithPandoc(await exportPlan(richPlan(), "docx"), "json");
    const count = (type: string) => json.split(`"t":"${type}"`).length - 1;
    expect(count("Header")).toBeGreaterThanOrEqual(9);
    expect(count("OrderedList")).toBeGreaterThanOrEqual(5);
    expect(count("BulletList")).toBeGreaterThanOrEqual(5);
    expect(count("Note")).toBe(4);
    expect(count("Table")).toBe(3);
  });
});

describe.skipIf(!haveTools("soffice", "pdftotext"))("LibreOffice", () => {
  it("shows every word of the example, the front page by itself and page numbers after it", async () => {
    const plan = examplePlan();
    const pages = await renderPages(await exportPlan(plan, "docx"));
    // A hyphen at the end of a line is the layout's or the word's; without either the words can be compared.
    const joined = pages.join("\n").replace(/-\s*\n\s*/g, "");
    const unspaced = joined.replace(/\s+/g, "").toLowerCase();
    const lost = missing(plan, joined).filter((word) => !unspaced.includes(word));
    expect(lost).toEqual([]);
    expect(pages[0]).toContain(plan.municipality);
    expect(pages[0]).not.toContain("Side 1");
    expect(pages[1]).toContain(`Side 2 af ${pages.length}`);
    expect(pages.every((page) => page.trim() !== "")).toBe(true);
  });

  it("finds headings on the pages that the contents list says", async () => {
    const plan = readersPlan(examplePlan());
    const bytes = await exportPlan(plan, "docx", { pageNumbers: true });
    const pages = await renderPages(bytes);
    // Read off the page, where a number in the file may still be hidden from the reader.
    const list = pages.find((page) => page.trimStart().startsWith("Indhold")) ?? "";
    const stated = Array.from(list.matchAll(/\.{4,}\s*(\d+)$/gm), ([, page]) => Number(page));
    const titles = contents(plan).map(({ text }) => text);
    expect(stated).toHaveLength(titles.length);
    for (const [index, title] of titles.entries()) {
      const page = pages[(stated[index] ?? 0) - 1] ?? "";
      expect(page.replace(/\s+/g, " "), `»${title}« on page ${stated[index]}`).toContain(title.split(" ").at(-1));
    }
  });
});

const seeds = ["odsherred-2023-2024.md", "roedovre-2017-2018.md"].map((name) => [name, new URL(`../../../../shared/seeds/${name}`, import.meta.url)] as const);

describe.skipIf(!seeds.every(([, file]) => existsSync(file)))("a real plan, imported and exported", () => {
  it.each(seeds)("is a valid Word file that holds every word of it: %s", async (name, file) => {
    const plan = importDocument(name, readFileSync(file)).plan;
    const bytes = await exportPlan(plan, "docx");
    expect(await validateDocx(bytes)).toEqual([]);
    if (haveTools("pandoc")) expect(missing(plan, await readWithPandoc(bytes))).toEqual([]);
  });
});
