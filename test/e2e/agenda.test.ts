import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openDocx, textsIn } from "../support/word/openDocx.ts";
import { wordText } from "../support/word/xml.ts";
import { violations } from "./support/axe.ts";
import { callCore, openExample, openPlan, storedPlan } from "./support/plans.ts";
import { startProgram, type Program } from "./support/program.ts";

let program: Program;
let page: Page;
let planId: string;
beforeAll(async () => {
  program = await startProgram();
  page = program.page;
});
beforeEach(async () => {
  planId = await openExample(page);
  await page.getByRole("tab", { name: "Eksport" }).click();
  await page.getByRole("radio", { name: /^Sagsfremstilling/ }).click();
  await page.getByRole("button", { name: "Skriv sagsfremstilling" }).click();
  await page.getByRole("article", { name: "Sagsfremstillingen" }).waitFor();
});
afterAll(() => program.stop());

const stored = async () => (await storedPlan(page, planId)).agendaItem;

describe("writing the memo for the agenda", () => {
  it("shows the plan's facts in place and keeps what is typed", async () => {
    const memo = page.getByRole("article", { name: "Sagsfremstillingen" });
    await memo.getByText("Et arbejdsliv, der holder:").waitFor();
    await memo.getByRole("cell", { name: "Færre sygemeldinger bliver lange." }).waitFor();
    await page.getByRole("textbox", { name: "Økonomi" }).fill("Planen er betalt.");
    await page.getByRole("group", { name: "Planens mål" }).getByRole("button", { name: "Udelad" }).click();
    await page.getByLabel("Sagsnr.").fill("26/1234");
    await page.getByText("Sagsnummeret ligner ikke").waitFor();
    await expect.poll(stored).toMatchObject({ texts: { oekonomi: "Planen er betalt." }, omitted: ["goals"], caseNumber: "26/1234" });
  });

  it("takes a recommendation by keys alone, and gives back what is removed", async () => {
    await page.getByLabel("Punkt 2", { exact: true }).press("End");
    await page.keyboard.press("Enter");
    await page.keyboard.type("planen offentliggøres");
    await page.keyboard.press("Alt+ArrowUp");
    await expect.poll(async () => (await stored()).recommendations[1]).toBe("planen offentliggøres");
    await page.keyboard.press("Tab");
    await page.getByRole("button", { name: "Fjern punktet" }).nth(1).press("Enter");
    await expect.poll(async () => (await stored()).recommendations.length).toBe(2);
    await page.getByRole("button", { name: "Fortryd" }).last().click();
    await expect.poll(async () => (await stored()).recommendations[1]).toBe("planen offentliggøres");
  });

  it("comes out in Word and on the clipboard as it was typed a moment before, under the headings chosen", async () => {
    await page.getByLabel("Overskrifter fra").selectOption("kolding");
    await page.getByRole("textbox", { name: "Resumé" }).fill("Kort sagt.");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Gem Word-fil" }).click()]);
    expect(download.suggestedFilename()).toMatch(/^Sagsfremstilling.*Lindholm Kommune.*\.docx$/);
    const docx = openDocx(await readFile(await download.path()));
    expect(textsIn(docx, "Heading1")).toEqual(["Resumé", "Sagen behandles i", "Forslag", "Beslutning", "Sagsfremstilling"]);
    expect(wordText(docx.document)).toContain("Kort sagt.");

    await page.getByRole("button", { name: "Kopiér som tekst" }).click();
    await page.getByText("Sagsfremstillingen er kopieret.").first().waitFor();
    const field = page.getByRole("textbox", { name: "Sagen behandles i" });
    await field.fill("");
    await field.press("Control+V");
    expect(await field.inputValue()).toContain("Resumé\n\nKort sagt.\n\n");
    await page.getByRole("button", { name: "Kopiér teksten under »Resumé«" }).press("Enter");
    await page.getByText("»Resumé« er kopieret.").first().waitFor();
    await field.fill("");
    await field.press("Control+V");
    expect(await field.inputValue()).toBe("Kort sagt.");
  });

  it.each(["light", "dark"] as const)("gives axe nothing to find in %s mode", async (colorScheme) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.getByRole("button", { name: "Eksport" }).click();
    await page.getByRole("button", { name: "Skriv sagsfremstilling" }).click();
    await page.getByRole("article", { name: "Sagsfremstillingen" }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe("the municipality's own headings", () => {
  it("are made from others, changed, and used by its memos", async () => {
    await page.getByRole("link", { name: "Ret overskrifterne under »Kommunen«" }).click();
    await page.getByLabel("Begynd med overskrifterne fra").selectOption("varde");
    await page.getByRole("button", { name: "Lav jeres egne ud fra dem" }).click();
    await page.getByLabel("Overskrift", { exact: true }).first().fill("Sagen kort");
    await page.getByRole("button", { name: "Flyt »Sagen kort« ned" }).click();
    await page.getByRole("button", { name: "Fjern »Retsgrundlag«" }).click();
    await page.getByRole("button", { name: "Tilføj overskrift" }).click();
    await page.keyboard.type("Beslutning");
    await page.getByLabel("Hvad »Beslutning« udfyldes med").selectOption("decision");
    expect(await violations(page)).toEqual([]);
    await expect
      .poll(async () => (await callCore(page, "settings.get", {})).agendaTemplate?.headings.map(({ title }) => title))
      .toEqual(["Forvaltningens vurdering", "Sagen kort", "Konsekvens i forhold til visionen", "Beslutning"]);

    await openPlan(page, planId);
    await page.getByRole("tab", { name: "Eksport" }).click();
    await page.getByRole("radio", { name: /^Sagsfremstilling/ }).click();
    await page.getByRole("button", { name: "Skriv sagsfremstilling" }).click();
    await page.getByLabel("Overskrifter fra").selectOption("egen");
    await page.getByRole("heading", { name: "Sagen kort" }).waitFor();
    await callCore(page, "settings.change", { agendaTemplate: null });
  });
});
