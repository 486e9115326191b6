import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createChart, createParagraph, createSection } from "../../shared/plan/nodes/index.ts";
import { createId } from "../../shared/plan/ids.ts";
import { createPlan, planSchema } from "../../shared/plan/plan.ts";
import { violations } from "./support/axe.ts";
import { callCore, openExample, openNewPlan, openPlan } from "./support/plans.ts";
import { startProgram, type Program } from "./support/program.ts";

let program: Program;
let page: Page;

const showExport = () => page.getByRole("tab", { name: "Eksport" }).click();
const sheet = (place: number): Locator => page.getByRole("group", { name: new RegExp(`^Side ${place} af \\d+$`) });

/** Waits until the pages shown are those of what is chosen. */
async function untilShown(): Promise<void> {
  await sheet(1).waitFor();
  await page.getByRole("progressbar", { name: "Forhåndsvisning" }).waitFor({ state: "detached" });
}

/** The name and bytes of the file that `button` saves. */
async function saved(button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** How many exports the page has asked for since it was opened. */
function countStarts(): () => number {
  let count = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/call/export.start")) count += 1;
  });
  return () => count;
}

describe("looking at the finished file", () => {
  let starts: () => number;
  beforeAll(async () => {
    program = await startProgram();
    page = program.page;
    starts = countStarts();
    await openExample(page);
    await showExport();
    await untilShown();
  });
  afterAll(() => program.stop());

  it("shows the front page, then the contents with the pages that chapters begin on", async () => {
    expect(await sheet(1).textContent()).toContain("Beskæftigelsesplan 2027\u20112028");
    const words = (await sheet(3).textContent()) ?? "";
    expect(words).toContain("Indhold");
    for (const chapter of ["Indledning", "Et arbejdsliv, der holder", "Opfølgning", "Bilag: Økonomi, kilder og forkortelser"]) {
      // The number of the next chapter stands right behind the page.
      const place = Number(new RegExp(`${chapter}\\s*(\\d{1,2})(?=\\d\\.|\\D|$)`).exec(words)?.[1]);
      expect(await sheet(place).getByText(chapter, { exact: true }).count(), `»${chapter}« on page ${place}`).toBe(1);
    }
  });

  it("puts each page's own number at its foot", async () => {
    const count = await page.getByRole("group", { name: /^Side \d+ af \d+$/ }).count();
    expect(await sheet(2).textContent()).toContain(`Side 2 af ${count}`);
    expect(await sheet(count).textContent()).toContain(`Side ${count} af ${count}`);
  });

  it("goes to a page by its number, and from the contents list to a chapter", async () => {
    await page.getByRole("spinbutton", { name: "Side" }).fill("3");
    await page.keyboard.press("Enter");
    await sheet(3).getByText("Opfølgning").click();
    await expect.poll(() => page.getByRole("spinbutton", { name: "Side" }).inputValue()).not.toBe("3");
    const place = Number(await page.getByRole("spinbutton", { name: "Side" }).inputValue());
    expect(await sheet(place).textContent()).toContain("Opfølgning");
  });

  it("saves the very file it shows, by a clean name with the day", async () => {
    const before = starts();
    const { name, bytes } = await saved("Gem Word-fil");
    expect(name).toMatch(/^Beskæftigelsesplan 2027-2028 - Lindholm Kommune - \d{4}-\d\d-\d\d\.docx$/);
    expect(Object.keys(unzipSync(bytes))).toContain("word/document.xml");
    await page.getByText("Ligger i mappen med dine overførsler.").waitFor();
    expect(starts()).toBe(before);
  });

  it("makes the pages anew for another edition, and parts them alike however large they are shown", async () => {
    const pages = () =>
      page.locator(".sheet > .text").evaluateAll((texts) =>
        texts.map((text) => Array.from(text.querySelectorAll("p:not(:has(svg))"), ({ textContent }) => textContent)),
      );
    const first = await pages();
    await page.getByRole("radio", { name: /^Høringsudgave/ }).click();
    await sheet(1).getByText("Høringsudgave", { exact: true }).first().waitFor();
    await untilShown();
    expect((await saved("Gem Word-fil")).name).toContain(" - Høringsudgave - ");
    await page.getByRole("radio", { name: /^Endelig/ }).click();
    await sheet(1).getByText("Høringsudgave", { exact: true }).first().waitFor({ state: "detached" });
    await untilShown();
    expect(await pages()).toEqual(first);
  });

  it("marks what has changed since another plan, in the contents and in tables too, and counts it", async () => {
    const older: unknown = JSON.parse(await readFile(new URL("../../resources/examples/lindholm-beskaeftigelsesplan.json", import.meta.url), "utf8"));
    const { sections, ...rest } = planSchema.parse(older);
    const table = sections.flatMap(({ children }) => children).find((block) => block.type === "table");
    const fewer = { ...rest, id: createId(), title: "Planen før", sections: sections.filter(({ kind }, place) => kind !== "focusArea" || sections[place - 1]?.kind === "focusArea") };
    if (table) table.children.splice(1, 1);
    const bytes = Buffer.from(JSON.stringify(fewer)).toString("base64");
    await callCore(page, "library.import", { fileName: "før.json", bytes });
    await page.getByRole("combobox", { name: "Vis ændringer siden" }).click();
    await page.getByRole("option", { name: /^Planen før/ }).click();
    await page.getByRole("listitem").filter({ hasText: /^\d+ ændringer$/ }).waitFor();
    await untilShown();
    await sheet(3).locator("ins").getByText("Arbejdskraft til lokale virksomheder").waitFor();
    const row = page.getByRole("row").filter({ has: page.locator("ins") }).first();
    expect(await row.locator("td").first().evaluate((cell) => getComputedStyle(cell).backgroundColor)).toBe("rgb(234, 245, 236)");
    expect((await saved("Gem Word-fil")).name).toContain(" - med ændringer - ");
    expect(await page.getByRole("button", { name: "Gem PDF" }).count()).toBe(0);
  });

  it("keeps what is chosen while the author mends something in the text", async () => {
    await page.getByRole("tab", { name: "Skriv" }).click();
    await showExport();
    await page.getByRole("combobox", { name: "Vis ændringer siden" }).filter({ hasText: "Planen før" }).click();
    await page.getByRole("option", { name: "Ingen" }).click();
    await sheet(3).locator("ins").first().waitFor({ state: "detached" });
    await untilShown();
  });

  it("shows the memo that the plan goes to the agenda with, from its beginning", async () => {
    await page.getByRole("spinbutton", { name: "Side" }).fill("3");
    await page.keyboard.press("Enter");
    await page.getByRole("radio", { name: /^Sagsfremstilling/ }).click();
    await sheet(1).getByText(/^Godkendelse af/).first().waitFor();
    expect(await page.getByRole("spinbutton", { name: "Side" }).inputValue()).toBe("1");
    await page.getByRole("radio", { name: /^Planen/ }).click();
    await sheet(3).getByText("Indhold").waitFor();
  });

  it("lets the person stop it, and start it again", async () => {
    await page.getByRole("radio", { name: /^Høringsudgave/ }).click();
    await page.getByRole("button", { name: "Annullér", exact: true }).click();
    await page.getByRole("button", { name: "Lav forhåndsvisning" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Lav forhåndsvisning" }).click();
    await sheet(1).getByText("Høringsudgave", { exact: true }).first().waitFor();
    await untilShown();
  });

  it.each(["light", "dark"] as const)("gives axe nothing to find in %s mode", async (colorScheme) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.locator(`[data-theme=${colorScheme}]`).first().waitFor();
    await expect.poll(() => violations(page), { timeout: 20_000 }).toEqual([]);
  });

  it("loads nothing from anywhere, and leaves the program's own looks alone", async () => {
    const outside = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    expect(outside.filter((name) => !name.startsWith("http://127.0.0.1") && !/^(blob|data):/.test(name))).toEqual([]);
    const leaked = await page.evaluate(() => Array.from(document.styleSheets).some(({ cssRules }) => Array.from(cssRules).some(({ cssText }) => cssText.includes(".docx"))));
    expect(leaked).toBe(false);
  });
});

describe("exporting from the program", () => {
  beforeEach(async () => {
    program = await startProgram();
    page = program.page;
  });
  afterEach(() => program.stop());

  it("has the last words typed, however soon after them", async () => {
    await openNewPlan(page);
    await page.getByLabel("Planens tekst").getByRole("heading").first().click();
    await page.keyboard.press("End");
    await page.keyboard.type(" og overblik");
    await showExport();
    await page.getByRole("region", { name: "Sider" }).getByText("Indhold og overblik").first().waitFor();
    const { bytes } = await saved("Gem Markdown");
    expect(new TextDecoder().decode(bytes)).toContain("Indhold og overblik");
  });

  it("tells what will be left out and leads to what is unwritten", async () => {
    await openNewPlan(page, "maal-og-strategi");
    await showExport();
    await page.getByText(/^\d+ vejledende tekster kommer ikke med i filen/).waitFor();
    await page.getByRole("button", { name: "Om planen" }).click();
    await page.getByLabel("Planens tekst").waitFor();
  });

  it("names a chart without an alternative text, and leads to it", async () => {
    const numbers = { from: "grid" as const, categories: ["2025", "2026"], series: [{ name: "Ledige", values: ["742", "609"] }] };
    const chart = { ...createChart("bars", numbers), caption: "Ledige i Lindholm" };
    const first = createParagraph([{ text: "Tallene" }]);
    const words = Array.from({ length: 60 }, (_, index) => createParagraph([{ text: `Linje ${index}.` }]));
    const plan = createPlan({
      title: "Plan",
      municipality: "Lindholm Kommune",
      period: { from: 2027, to: 2027 },
      template: null,
      focusAreas: { name: null, numbered: false },
      sections: [createSection("prose", "Tal", [first, ...words, chart])],
    });
    const bytes = Buffer.from(JSON.stringify(plan)).toString("base64");
    const { id } = await callCore(page, "library.import", { fileName: "plan.json", bytes });
    await openPlan(page, id);
    await showExport();
    await page.getByText("1 diagram mangler en alternativ tekst").waitFor();
    await page.getByRole("button", { name: "Ledige i Lindholm" }).click();
    const place = page.getByLabel("Planens tekst").locator("figure[data-block=chart]");
    await expect.poll(() => place.evaluate((element) => element.getBoundingClientRect().top >= 0 && element.getBoundingClientRect().top < innerHeight)).toBe(true);
  });

  it("says what is wrong when the core is gone, and offers another try", async () => {
    await openExample(page);
    await program.kill();
    await showExport();
    await page.getByRole("region", { name: "Forhåndsvisning" }).getByText("Programmets kerne svarer ikke.").waitFor();
    await page.getByRole("button", { name: "Prøv igen" }).first().waitFor();
  });
});
