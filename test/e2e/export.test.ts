import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { violations } from "./support/axe.ts";
import { openExample, openNewPlan } from "./support/plans.ts";
import { startProgram, type Program } from "./support/program.ts";

let program: Program;
let page: Page;
beforeEach(async () => {
  program = await startProgram();
  page = program.page;
});
afterEach(() => program.stop());

const showExport = () => page.getByRole("tab", { name: "Eksport" }).click();

/** The name and bytes of the file that `button` makes. */
async function exported(button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

describe("exporting from the program", () => {
  it("hands over a Word file by the plan's name and says where it went", async () => {
    await openExample(page);
    await showExport();
    const { name, bytes } = await exported("Lav Word-fil");
    expect(name).toBe("Beskæftigelsesplan 2027-2028 - Lindholm Kommune.docx");
    expect(Object.keys(unzipSync(bytes))).toContain("word/document.xml");
    await page.getByText("Ligger i mappen med dine overførsler.").waitFor();
  });

  it("has the last words typed, however soon after them", async () => {
    await openNewPlan(page);
    await page.getByLabel("Planens tekst").getByRole("heading").first().click();
    await page.keyboard.press("End");
    await page.keyboard.type(" og overblik");
    await showExport();
    const { bytes } = await exported("Lav Markdown-fil");
    expect(new TextDecoder().decode(bytes)).toContain("Indhold og overblik");
  });

  it("tells what will be left out and leads to what is unwritten", async () => {
    await openNewPlan(page, "maal-og-strategi");
    await showExport();
    await page.getByText(/^\d+ vejledende tekster kommer ikke med i filen\.$/).waitFor();
    await page.getByRole("button", { name: "Om planen" }).click();
    await page.getByLabel("Planens tekst").waitFor();
  });

  it("can be cancelled, and started again", async () => {
    await openExample(page);
    await showExport();
    await page.getByRole("button", { name: "Lav Word-fil" }).click();
    await page.getByRole("button", { name: "Annullér" }).click();
    await page.getByRole("progressbar").waitFor({ state: "detached" });
    expect((await exported("Lav JSON-fil")).name).toMatch(/\.json$/);
  });

  it("says what is wrong when the core is gone, and offers another try", async () => {
    await openExample(page);
    await showExport();
    await program.kill();
    await page.getByRole("button", { name: "Lav Word-fil" }).click();
    await page.getByText("Programmets kerne svarer ikke.").first().waitFor();
    await page.getByRole("button", { name: "Prøv igen" }).first().waitFor();
  });

  it.each(["light", "dark"] as const)("gives axe nothing to find in %s mode, before and after", async (colorScheme) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await openNewPlan(page);
    await showExport();
    expect(await violations(page)).toEqual([]);
    await exported("Lav Word-fil");
    await page.getByText("Ligger i mappen med dine overførsler.").waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
