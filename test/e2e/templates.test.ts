import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sectionBlocks } from "../../shared/plan/tree.ts";
import { violations } from "./support/axe.ts";
import { callCore, clickEndOf, openExample, openNewPlan, openPlan, storedPlan, untilSaved } from "./support/plans.ts";
import { startProgram, type Program } from "./support/program.ts";

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.stop());

async function show(hash: string): Promise<void> {
  await program.page.evaluate((wanted) => {
    location.hash = wanted;
  }, hash);
}

/** The id of the plan or template that is open. */
const openId = () => program.page.evaluate(() => location.hash.split("/").at(-1) ?? "");

/** A template of one's own, made from a built-in one, open for writing. */
async function openOwnTemplate(name: string, from = "fokusomraader"): Promise<string> {
  const { id } = await callCore(program.page, "templates.copy", { id: from, name });
  await openPlan(program.page, id);
  return id;
}

const templateNamed = async (name: string) => {
  const found = (await callCore(program.page, "templates.list", {})).find((template) => template.name === name);
  if (!found) throw new Error(`no template "${name}"`);
  return found;
};

describe("a plan saved as a template", () => {
  it("opens as a template with its headings, empty, and is offered for new plans", async () => {
    const { page } = program;
    await openExample(page);
    await page.getByRole("button", { name: "Flere valg for planen" }).click();
    await page.getByRole("menuitem", { name: "Gem som skabelon" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Gem skabelonen" }).click();
    await dialog.getByText("Udfyld »Navn«.").waitFor();
    await dialog.getByLabel("Navn").fill("Lindholms skabelon");
    await dialog.getByRole("button", { name: "Gem skabelonen" }).click();
    await page.getByText("Skabelon", { exact: true }).waitFor();
    await page.getByText("Mønster for fokusområder.").waitFor();
    expect(await page.getByRole("tab", { name: "Eksport" }).count()).toBe(0);

    const template = await templateNamed("Lindholms skabelon");
    expect(template.id).toBe(await openId());
    expect(template.sections).toContainEqual({ type: "focusAreas", count: 5 });
    expect(await page.getByText("Aldrig har så mange borgere").count()).toBe(0);

    await page.getByRole("button", { name: "Ny plan fra skabelonen" }).click();
    await page.getByRole("radio", { name: /Lindholms skabelon/, checked: true }).waitFor();
    await page.getByRole("dialog").getByLabel("Kommune").fill("Prøveby Kommune");
    await page.getByRole("button", { name: "Opret plan" }).click();
    await page.getByRole("tab", { name: "Eksport" }).waitFor();
    const plan = await storedPlan(page, await openId());
    expect(plan.template).toBe(template.id);
    expect(plan.sections.filter(({ kind }) => kind === "focusArea")).toHaveLength(5);
  });
});

describe("a template that is written", () => {
  it("takes guidance where the caret is, and changes of what there is", async () => {
    const { page } = program;
    const id = await openOwnTemplate("Med vejledning");
    await page.locator("[data-block=paragraph]").first().click();
    await page.keyboard.type("/vejl");
    await page.keyboard.press("Enter");
    await page.locator('textarea[aria-label="Vejledning"]:focus').waitFor();
    await page.keyboard.type("Spørg chefen først.");
    await page.keyboard.press("Enter");
    await page.locator('[aria-label="Planens tekst"]:focus').waitFor();
    await page.keyboard.type("Videre.");
    await untilSaved(page);
    const texts = (await storedPlan(page, id)).sections.flatMap(sectionBlocks).map((block) => JSON.stringify(block.children));
    const at = texts.findIndex((text) => text.includes("Spørg chefen først."));
    expect(texts[at + 1]).toContain("Videre.");

    const field = page.getByRole("textbox", { name: "Vejledning" }).first();
    await field.fill("Et kort overblik.");
    await field.press("Control+z");
    expect(await field.inputValue()).not.toBe("Et kort overblik.");
  });

  it("demands a part by keyboard alone, under words of its own", async () => {
    const { page } = program;
    const id = await openOwnTemplate("Med krav", "politik");
    await clickEndOf(page, "Venlig hilsen");
    await page.getByRole("button", { name: "Skal udfyldes" }).focus();
    await page.keyboard.press("Enter");
    const part = page.getByRole("switch", { name: "Delen ved markøren skal udfyldes" });
    await part.focus();
    await page.keyboard.press("Space");
    const label = page.getByLabel("Kaldes i »Hvad mangler?«").first();
    await label.fill("Hilsen");
    await label.press("Enter");
    await page.keyboard.press("Escape");
    await page.locator('[data-required="Hilsen"]').waitFor();
    await untilSaved(page);
    const blocks = (await storedPlan(page, id)).sections.flatMap(sectionBlocks);
    expect(blocks.find((block) => "required" in block && block.required === "Hilsen")).toMatchObject({ type: "paragraph" });
  });

  it("says what focus areas are called, how many there are and what the plan is called", async () => {
    const { page } = program;
    const id = await openOwnTemplate("Uden navn");
    await page.getByRole("button", { name: "Egenskaber", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Navn", { exact: true }).fill("Pejlemærkeplan");
    await dialog.getByLabel("Forslag til planens titel").fill("Plan for {periode}");
    await dialog.getByLabel("Ét hedder").fill("Pejlemærke");
    await dialog.getByLabel("Flere hedder").fill("Pejlemærker");
    await dialog.getByLabel("En ny plan begynder med").fill("2");
    await dialog.getByRole("button", { name: "Gem" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Tilføj pejlemærke" }).waitFor();
    expect(await templateNamed("Pejlemærkeplan")).toMatchObject({
      id,
      planTitle: "Plan for {periode}",
      focusAreas: { name: { singular: "Pejlemærke", plural: "Pejlemærker" }, numbered: true },
    });
    expect((await templateNamed("Pejlemærkeplan")).sections).toContainEqual({ type: "focusAreas", count: 2 });
  });

  it("gives new focus areas of its plans its own pattern", async () => {
    const { page } = program;
    const id = await openOwnTemplate("Med mønster");
    await page.getByText("Mønster for fokusområder.").scrollIntoViewIfNeeded();
    await page.getByLabel("Indledning til punkterne").fill("I fællesskab vil vi:");
    await untilSaved(page);
    const planId = await openNewPlan(page, id);
    await page.getByRole("button", { name: "Tilføj fokusområde" }).click();
    await untilSaved(page);
    const areas = (await storedPlan(page, planId)).sections.filter(({ kind }) => kind === "focusArea");
    expect(areas).toHaveLength(6);
    const labels = areas.flatMap(sectionBlocks).flatMap((block) => (block.type === "points" ? [block.label] : []));
    expect(new Set(labels)).toEqual(new Set(["I fællesskab vil vi:"]));
  });
});

describe("the templates in the library", () => {
  beforeEach(() => show("#/skabeloner"));

  it("are adapted, made standard, renamed, binned and taken back", async () => {
    const { page } = program;
    await page.getByRole("button", { name: "Tilpas Politik" }).click();
    await page.getByRole("button", { name: "Politik – egen udgave" }).waitFor();
    await show("#/skabeloner");
    await page.getByRole("button", { name: "Flere valg for Politik – egen udgave" }).click();
    await page.getByRole("menuitem", { name: "Gør til standard" }).click();
    await page.getByRole("article", { name: "Politik – egen udgave" }).getByText("Standard").waitFor();

    await page.getByRole("button", { name: "Ny plan", exact: true }).first().click();
    await page.getByRole("radio", { name: /Politik – egen udgave\s*Standard/, checked: true }).waitFor();
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "Flere valg for Politik – egen udgave" }).click();
    await page.getByRole("menuitem", { name: "Omdøb" }).click();
    await page.getByRole("textbox", { name: "Nyt navn" }).fill("Vores politik");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Flere valg for Vores politik" }).click();
    await page.getByRole("menuitem", { name: "Læg i papirkurv" }).click();
    await page.getByRole("heading", { name: "Vores politik" }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Fortryd" }).click();
    await page.getByRole("heading", { name: "Vores politik" }).waitFor();
  });

  it("go to others as a file and come back from one; a broken file is told of", async () => {
    const { page } = program;
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      (async () => {
        await page.getByRole("button", { name: "Flere valg for Målgrupper", exact: true }).click();
        await page.getByRole("menuitem", { name: "Eksportér" }).click();
      })(),
    ]);
    expect(download.suggestedFilename()).toBe("Målgrupper.planskabelon");
    const text = (await readFile(await download.path())).toString("utf8");
    const chosen = page.locator('input[type=file][accept=".planskabelon"]');
    await chosen.setInputFiles({
      name: "Fra naboen.planskabelon",
      mimeType: "application/json",
      buffer: Buffer.from(text.replace('"name": "Målgrupper"', '"name": "Naboens målgrupper"')),
    });
    await page.getByRole("article", { name: "Naboens målgrupper" }).waitFor();
    const [own, original] = [await templateNamed("Naboens målgrupper"), await templateNamed("Målgrupper")];
    expect(own.sections.length).toBe(original.sections.length);

    await chosen.setInputFiles({ name: "Halv.planskabelon", mimeType: "application/json", buffer: Buffer.from(text.slice(0, 900)) });
    await page.getByText("Skabelonen »Halv.planskabelon« er beskadiget").waitFor();
  });

  it("have nothing that axe finds fault with, in the list and while one is written, light and dark", async () => {
    const { page } = program;
    const id = await openOwnTemplate("Til kontrol", "maalgrupper");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await openPlan(page, id);
      // Messages of what came before, and a tooltip where the mouse is, belong to no screen.
      await page.reload();
      await page.getByRole("button", { name: "Hvad mangler?" }).click();
      await page.getByText("Det her skal udfyldes").waitFor();
      await page.mouse.move(640, 500);
      await page.getByRole("tooltip").waitFor({ state: "detached" });
      expect(await violations(page)).toEqual([]);
      await show("#/skabeloner");
      await page.getByRole("heading", { name: "Følger med programmet" }).waitFor();
      expect(await violations(page)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: "light" });
  });
});

describe("Hvad mangler?", () => {
  const panel = () => program.page.getByRole("complementary", { name: "Hvad mangler?" });

  it("leads to each part, and lets go of it once it is written", async () => {
    const { page } = program;
    await openNewPlan(page, "maal-og-strategi");
    await page.getByRole("button", { name: /^Hvad mangler\? \(\d+\)$/ }).click();
    const intro = panel().getByRole("status");
    const before = Number.parseInt(await intro.innerText(), 10);
    expect(before).toBeGreaterThan(8);
    await panel().getByRole("button", { name: "Hvad planen handler om" }).click();
    await page.keyboard.type("Planen handler om arbejde.");
    await panel().getByText(`${before - 1} dele mangler`).waitFor();
    expect(await panel().getByRole("button", { name: "Hvad planen handler om" }).count()).toBe(0);
    expect(await page.getByText("Planen handler om arbejde.").count()).toBe(1);
  });

  it("tells of a part that was deleted, and puts it back with one button", async () => {
    const { page } = program;
    const id = await openNewPlan(page, "fokusomraader");
    await page.getByRole("button", { name: /^Hvad mangler\?/ }).click();
    await panel().getByRole("button", { name: "Hvad planen skal føre til" }).click();
    // As a heading it is no longer the part that was demanded.
    await page.keyboard.press("Shift+Alt+2");
    await panel().getByRole("button", { name: "Indsæt igen: Hvad planen skal føre til" }).click();
    await panel().getByRole("button", { name: "Hvad planen skal føre til", exact: true }).waitFor();
    await page.keyboard.type("Flere i job.");
    await untilSaved(page);
    const blocks = (await storedPlan(page, id)).sections.flatMap(sectionBlocks);
    expect(blocks.find((block) => "required" in block && block.required === "Hvad planen skal føre til")).toMatchObject({
      children: [{ text: "Flere i job." }],
    });
  });

  it("is counted before export, from where the list opens", async () => {
    const { page } = program;
    await openNewPlan(page, "fokusomraader");
    await page.getByRole("tab", { name: "Eksport" }).click();
    await page.getByRole("button", { name: /^\d+ dele mangler$/ }).click();
    await panel().getByText(/dele mangler/).waitFor();
  });
});
