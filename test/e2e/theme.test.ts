import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { unknownMunicipality } from "../../shared/municipality.ts";
import { plainText } from "../../shared/plan/plainText.ts";
import { violations } from "./support/axe.ts";
import { startProgram, type Program } from "./support/program.ts";
import { callCore, clickEndOf, openExample, paste, storedPlan, untilSaved } from "./support/plans.ts";

const WINE = "rgb(122, 31, 61)";
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><rect width="300" height="100" fill="#7a1f3d"/></svg>';

async function openMunicipality(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = "#/";
  });
  await page.getByRole("link", { name: "Kommunen" }).click();
  await page.getByLabel("Hovedfarve: farvekode").waitFor();
}

async function openLookPanel(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Udtryk", exact: true }).click();
  await page.getByRole("complementary", { name: "Udtryk" }).waitFor();
}

const colourOf = (page: Page, selector: string): Promise<string> =>
  page.locator(selector).first().evaluate((element) => getComputedStyle(element).color);

const SAMPLE_TITLE = "figure p";
const COVER_TITLE = "header.paper h1";

async function chooseSwatch(page: Page, name: string): Promise<void> {
  await page.getByRole("radiogroup", { name: "Hovedfarve: forslag" }).getByRole("radio", { name }).click();
}

describe("theme and house style", () => {
  let program: Program;
  let page: Page;
  beforeAll(async () => {
    program = await startProgram();
    page = program.page;
    await page.emulateMedia({ reducedMotion: "reduce" });
  });
  afterAll(() => program.stop());
  beforeEach(async () => {
    await callCore(page, "settings.change", { municipality: unknownMunicipality });
  });

  it("shows every change of the municipality's colours at once and keeps it", async () => {
    await openMunicipality(page);
    await chooseSwatch(page, "Bordeaux");
    expect(await colourOf(page, SAMPLE_TITLE)).toBe(WINE);
    await page.getByLabel("Anden farve: farvekode").fill("0b5cad");
    await page.getByText("Gemt", { exact: true }).waitFor();
    const { municipality } = await callCore(page, "settings.get", {});
    expect(municipality.theme.colours).toEqual({ primary: "7A1F3D", secondary: "0B5CAD" });
  });

  it("warns of a colour too light to read, sets text in a darker shade, and offers it", async () => {
    await openMunicipality(page);
    await page.getByLabel("Hovedfarve: farvekode").fill("#FFE000");
    await page.getByText("Farven er for lys til tekst.").waitFor();
    const shown = await colourOf(page, SAMPLE_TITLE);
    expect(shown).not.toBe("rgb(255, 224, 0)");
    await page.getByRole("button", { name: "Brug en mørkere nuance" }).click();
    await page.getByText("Farven er for lys til tekst.").waitFor({ state: "detached" });
    expect(await colourOf(page, SAMPLE_TITLE)).toBe(shown);
  });

  it("says how a colour is written when it is not one", async () => {
    await openMunicipality(page);
    await page.getByLabel("Hovedfarve: farvekode").fill("rød");
    await page.getByRole("alert").filter({ hasText: "Skriv farven som seks tegn" }).waitFor();
    const { municipality } = await callCore(page, "settings.get", {});
    expect(municipality).toEqual(unknownMunicipality);
  });

  it("takes a font from the list or any other by name", async () => {
    await openMunicipality(page);
    const fonts = async () => (await callCore(page, "settings.get", {})).municipality.theme.fonts;
    const fontIn = (selector: string) => page.locator(selector).first().evaluate((element) => getComputedStyle(element).fontFamily);
    await page.getByRole("combobox", { name: "Overskrifter", exact: true }).fill("geor");
    await page.keyboard.press("Enter");
    await page.getByText("Gemt", { exact: true }).waitFor();
    expect(await fonts()).toEqual({ heading: "Georgia", body: "Calibri" });
    expect(await fontIn(SAMPLE_TITLE)).toContain("Georgia");
    await page.getByRole("combobox", { name: "Brødtekst" }).fill("Lindholm Sans");
    await page.keyboard.press("Tab");
    await page.waitForFunction(() => getComputedStyle(document.querySelector("figure ol") as Element).fontFamily.includes("Lindholm"));
    await page.getByText("Gemt", { exact: true }).waitFor();
    expect(await fonts()).toEqual({ heading: "Georgia", body: "Lindholm Sans" });
    await page.getByRole("combobox", { name: "Brødtekst" }).click();
    await page.getByRole("option", { name: "Verdana" }).click();
    await page.getByText("Gemt", { exact: true }).waitFor();
    expect(await fonts()).toEqual({ heading: "Georgia", body: "Verdana" });
  });

  it("begins a new plan with the municipality's name, look and logo", async () => {
    await openMunicipality(page);
    await page.getByLabel("Kommunens navn").fill("Lindholm Kommune");
    await chooseSwatch(page, "Bordeaux");
    await page.locator('input[type="file"][accept=".png,.jpg,.jpeg,.svg"]').setInputFiles({
      name: "logo.svg",
      mimeType: "image/svg+xml",
      buffer: Buffer.from(DRAWING),
    });
    await page.getByRole("button", { name: "Fjern logo" }).waitFor();
    await page.getByText("Gemt", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Ny plan" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Kommune").waitFor();
    expect(await dialog.getByLabel("Kommune").inputValue()).toBe("Lindholm Kommune");
    await dialog.getByRole("button", { name: "Opret plan" }).click();
    await page.getByLabel("Planens tekst").waitFor();
    expect(await colourOf(page, COVER_TITLE)).toBe(WINE);
    await page.getByRole("img", { name: "Logo: Lindholm Kommune" }).waitFor();
  });

  it("lets a plan have a look of its own, take the municipality's, and give its own to it", async () => {
    const theme = { ...unknownMunicipality.theme, colours: { primary: "7A1F3D", secondary: "0B5CAD" } };
    await callCore(page, "settings.change", { municipality: { ...unknownMunicipality, theme } });
    const id = await openExample(page);
    await openLookPanel(page);
    await chooseSwatch(page, "Skovgrøn");
    expect(await colourOf(page, COVER_TITLE)).toBe("rgb(30, 91, 58)");
    await page.getByRole("button", { name: "Brug kommunens udtryk" }).click();
    await page.getByText("Planen har fået kommunens udtryk").first().waitFor();
    expect(await colourOf(page, COVER_TITLE)).toBe(WINE);
    await page.getByRole("button", { name: "Fortryd" }).last().click();
    await page.waitForFunction((selector) => {
      const title = document.querySelector(selector);
      return title !== null && getComputedStyle(title).color === "rgb(30, 91, 58)";
    }, COVER_TITLE);
    await page.getByRole("button", { name: "Gem som kommunens udtryk" }).click();
    await page.getByText("Nye planer begynder nu med dette udtryk").first().waitFor();
    expect((await callCore(page, "settings.get", {})).municipality.theme.colours.primary).toBe("1E5B3A");
    await untilSaved(page);
    expect((await storedPlan(page, id)).theme.colours.primary).toBe("1E5B3A");
  });

  it("writes quotation marks in the house style as they are typed, and gives them back on undo", async () => {
    const id = await openExample(page);
    await clickEndOf(page, "planer.");
    await page.keyboard.type(' Det hedder "job');
    await page.getByText("Det hedder »job").waitFor();
    await page.keyboard.type('" - altid');
    await page.getByText("Det hedder »job« – altid").waitFor();
    await page.keyboard.type(' "');
    await page.keyboard.press("Control+z");
    await page.keyboard.type("27");
    await page.getByText('– altid "27').waitFor();
    await untilSaved(page);
    expect(plainText((await storedPlan(page, id)).sections)).toContain('Det hedder »job« – altid "27');
  });

  it("brings the whole text into the house style in one step, shows it first, and takes it back in one", async () => {
    const id = await openExample(page);
    await clickEndOf(page, "planer.");
    await paste(page, { "text/plain": "Nu 48% og 50 pct. i 2023–2024 - ”sådan” og 2.1% også." });
    await page.getByText("Nu 48% og").waitFor();
    await openLookPanel(page);
    await page.getByRole("radio", { name: "48 %" }).click();
    await page.getByRole("button", { name: "Tilpas teksten til husstilen" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("checkbox", { name: /^Procent \(/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole("region", { name: "Afgør selv" }).getByText("2.1%").waitFor();
    await dialog.getByRole("checkbox", { name: /2023–2024 2023-2024/ }).uncheck();
    await dialog.getByRole("button", { name: /^Ret \d+ steder$/ }).click();
    await page.getByText("er rettet til husstilen").first().waitFor();
    await untilSaved(page);
    const written = plainText((await storedPlan(page, id)).sections);
    expect(written).toContain("50\u00a0% i");
    expect(written).toContain("»sådan« og 2.1% også.");
    await clickEndOf(page, "2.1% også.");
    await page.keyboard.press("Control+z");
    await page.getByText("Nu 48% og 50 pct. i 2023–2024 - ”sådan” og 2.1% også.").waitFor();
  });
});

describe.each(["light", "dark"] as const)("in %s mode axe finds nothing wrong with", (colorScheme) => {
  let program: Program;
  beforeAll(async () => {
    program = await startProgram({ colorScheme });
    await program.page.emulateMedia({ reducedMotion: "reduce" });
  });
  afterAll(() => program.stop());

  it("the municipality's page, a colour too light chosen", async () => {
    const { page } = program;
    await openMunicipality(page);
    await page.getByLabel("Hovedfarve: farvekode").fill("#FFE000");
    await page.getByText("Farven er for lys til tekst.").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("a plan in the lightest of themes, its look beside it", async () => {
    const { page } = program;
    await openExample(page);
    await openLookPanel(page);
    await page.getByLabel("Hovedfarve: farvekode").fill("#FFFFFF");
    await page.getByText("Farven er for lys til tekst.").waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
