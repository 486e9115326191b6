import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { violations } from "./support/axe.ts";
import { callCore } from "./support/plans.ts";
import { startProgram, type Program } from "./support/program.ts";

let program: Program;
let page: Page;
beforeEach(async () => {
  program = await startProgram();
  page = program.page;
});
afterEach(() => program.stop());

async function createPlan(title: string, municipality = "Lindholm Kommune"): Promise<string> {
  const { id } = await callCore(page, "library.create", {
    title,
    municipality,
    period: { from: 2027, to: 2028 },
    templateId: "fokusomraader",
  });
  await planLink(title).waitFor();
  return id;
}

const planLink = (title: string) => page.getByRole("link", { name: title, exact: true });
const shownTitles = () => page.locator("tbody th a").allTextContents();
const paper = () => page.getByLabel("Planens tekst");

async function dropFile(name: string, content: string): Promise<void> {
  await page.evaluate(
    ([fileName, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], fileName));
      for (const type of ["dragenter", "dragover", "drop"]) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    },
    [name, content] as const,
  );
}

describe("a library without plans", () => {
  it("offers templates, an import and the example, which opens", async () => {
    await page.getByRole("heading", { level: 1, name: "Skriv kommunens beskæftigelsesplan" }).waitFor();
    await expect.poll(() => page.getByRole("listitem").getByRole("button").count()).toBe(4);
    await page.getByRole("button", { name: "Vælg fil" }).waitFor();
    await page.getByRole("button", { name: "Åbn eksemplet" }).click();
    await paper().waitFor();
  });
});

describe("a new plan", () => {
  it("is asked for by name where something is missing, made with what was entered, and opened", async () => {
    await page.getByRole("button", { name: "Ny plan" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Opret plan" }).click();
    await dialog.getByText("Udfyld »Kommune«.").waitFor();
    await expect.poll(() => dialog.getByLabel("Kommune").evaluate((field) => field === document.activeElement)).toBe(true);

    await page.keyboard.type("Lindholm Kommune");
    await dialog.getByRole("spinbutton", { name: "Første år" }).fill("2030");
    await dialog.getByRole("radio", { name: "4 år" }).check();
    await dialog.getByRole("radio", { name: "Politik" }).check();
    expect(await dialog.getByLabel("Titel").inputValue()).toBe("Beskæftigelsespolitik 2030-2033");
    await dialog.getByLabel("Planens opbygning").getByText("»Det betyder i praksis at:«").waitFor();
    await dialog.getByRole("button", { name: "Opret plan" }).click();
    await paper().waitFor();

    const [plan] = await callCore(page, "library.list", {});
    expect(plan).toMatchObject({
      title: "Beskæftigelsespolitik 2030-2033",
      municipality: "Lindholm Kommune",
      period: { from: 2030, to: 2033 },
      status: "draft",
    });
  });

  it("keeps the author's own title, and remembers the municipality for the next one", async () => {
    await page.getByRole("button", { name: "Politik" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Kommune").fill("Lindholm Kommune");
    await dialog.getByLabel("Titel").fill("Vores politik");
    await dialog.getByRole("radio", { name: "Mål og strategi" }).check();
    expect(await dialog.getByLabel("Titel").inputValue()).toBe("Vores politik");
    await page.keyboard.press("Enter");
    await paper().waitFor();
    await page.goBack();
    await planLink("Vores politik").waitFor();
    await page.getByRole("button", { name: "Ny plan" }).click();
    expect(await dialog.getByLabel("Kommune").inputValue()).toBe("Lindholm Kommune");
  });
});

describe("the list of plans", () => {
  it("is narrowed while one types, and says what to do when nothing is left", async () => {
    await createPlan("Plan for unge");
    await createPlan("Beskæftigelsespolitik", "Aabenraa Kommune");
    const search = page.getByRole("searchbox", { name: "Søg i planer" });
    await search.fill("åbenrå");
    await expect.poll(shownTitles).toEqual(["Beskæftigelsespolitik"]);
    await search.fill("findes ikke");
    await page.getByRole("heading", { name: "Ingen planer passer til »findes ikke«" }).waitFor();
    await page.getByRole("button", { name: "Vis alle planer" }).click();
    await expect.poll(shownTitles).toHaveLength(2);
  });

  it("is worked by keyboard alone: arrows walk, F2 renames, Delete bins, Enter opens", async () => {
    const kept = await createPlan("Den ene");
    await createPlan("Den anden");
    await expect.poll(shownTitles).toEqual(["Den anden", "Den ene"]);
    await planLink("Den anden").focus();
    await page.keyboard.press("Delete");
    await expect.poll(shownTitles).toEqual(["Den ene"]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Den ene");

    await page.keyboard.press("F2");
    await page.getByRole("textbox", { name: "Ny titel" }).waitFor();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe("Den ene");
    await page.keyboard.type("Den første");
    await page.keyboard.press("Enter");
    await planLink("Den første").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Den første");

    await createPlan("Den tredje");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await paper().waitFor();
    expect(page.url()).toContain(kept);
  });

  it("leaves a title as it was when renaming is given up with Escape", async () => {
    await createPlan("Den ene");
    await planLink("Den ene").focus();
    await page.keyboard.press("F2");
    await page.getByRole("textbox", { name: "Ny titel" }).fill("Noget andet");
    await page.keyboard.press("Escape");
    await planLink("Den ene").waitFor();
    expect((await callCore(page, "library.list", {})).map(({ title }) => title)).toEqual(["Den ene"]);
  });

  it("duplicates and renames from a plan's menu", async () => {
    await createPlan("Den ene");
    await page.getByRole("button", { name: "Flere valg for Den ene" }).click();
    await page.getByRole("menuitem", { name: "Dupliker" }).click();
    await expect.poll(shownTitles).toHaveLength(2);
    await page.getByRole("button", { name: /^Flere valg for/ }).first().click();
    await page.getByRole("menuitem", { name: "Omdøb" }).click();
    const field = page.getByRole("textbox", { name: "Ny titel" });
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
    await field.fill("Kopien");
    await field.press("Enter");
    await planLink("Kopien").waitFor();
  });
});

describe("the bin", () => {
  it("is undone from the message about it", async () => {
    await createPlan("Den ene");
    await createPlan("Den anden");
    await planLink("Den ene").focus();
    await page.keyboard.press("Delete");
    await page.getByRole("button", { name: "Fortryd" }).click();
    await planLink("Den ene").waitFor();
  });

  it("gives plans back, and deletes for good only after asking", async () => {
    await createPlan("Den ene");
    await createPlan("Den anden");
    for (const { id } of await callCore(page, "library.list", {})) await callCore(page, "library.trash", { id });
    await page.getByRole("link", { name: /^Papirkurv/ }).first().click();
    await page.getByRole("button", { name: "Gendan Den ene" }).click();
    await page.getByRole("button", { name: "Gendan Den ene" }).waitFor({ state: "detached" });

    await page.getByRole("button", { name: "Slet for altid: Den anden" }).click();
    const question = page.getByRole("alertdialog");
    await question.getByRole("button", { name: "Annullér" }).click();
    expect(await callCore(page, "library.list", {})).toHaveLength(2);
    await page.getByRole("button", { name: "Slet for altid: Den anden" }).click();
    await question.getByRole("button", { name: "Slet for altid" }).click();
    await page.getByRole("heading", { name: "Papirkurven er tom" }).waitFor();
    expect((await callCore(page, "library.list", {})).map(({ title }) => title)).toEqual(["Den ene"]);
  });
});

describe("importing", () => {
  const markdown = "# Plan for unge\n\n## Indledning\n\nFlere unge skal i job.\n";

  it("makes a plan of a chosen file and opens it", async () => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Importér" }).click();
    await (await chooser).setFiles({ name: "plan.md", mimeType: "text/markdown", buffer: Buffer.from(markdown) });
    await paper().getByText("Flere unge skal i job.").waitFor();
  });

  it("takes a file dropped on the window", async () => {
    await page.getByRole("heading", { level: 1 }).waitFor();
    await dropFile("plan.md", markdown);
    await paper().getByText("Flere unge skal i job.").waitFor();
  });

  it("says in words what is wrong with a file it cannot read, and makes no plan of it", async () => {
    await page.getByRole("heading", { level: 1 }).waitFor();
    await dropFile("plan.json", "{");
    await page.getByText("Filen »plan.json« er ikke gyldig JSON").first().waitFor();
    expect(await callCore(page, "library.list", {})).toEqual([]);
  });
});

describe("the library's look", () => {
  it("stays as chosen when the program is started again", async () => {
    await page.getByRole("button", { name: "Udseende" }).click();
    await page.getByRole("menuitemradio", { name: "Mørkt" }).click();
    const theme = () => page.evaluate(() => document.documentElement.dataset["theme"]);
    await expect.poll(theme).toBe("dark");
    await program.restart();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expect.poll(theme).toBe("dark");
  });

  it("never scrolls sideways at 200 % zoom", async () => {
    await createPlan("En plan med en titel, der er så lang, at den ikke kan være på en smal skærm");
    await page.setViewportSize({ width: 640, height: 400 });
    await page.getByRole("button", { name: "Ny plan" }).click();
    await page.getByRole("dialog").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
  });
});

describe.each(["light", "dark"] as const)("in %s mode axe finds nothing wrong with", (colorScheme) => {
  beforeEach(() => page.emulateMedia({ colorScheme, reducedMotion: "reduce" }));

  it("the welcome, the list, its menu and message, the bin and the dialogs", async () => {
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await violations(page)).toEqual([]);

    await createPlan("Den ene");
    await createPlan("Den anden");
    await page.getByRole("button", { name: "Flere valg for Den ene" }).click();
    await page.getByRole("menuitem", { name: "Åbn" }).waitFor();
    expect(await violations(page)).toEqual([]);

    await page.getByRole("menuitem", { name: "Læg i papirkurv" }).click();
    await page.getByRole("button", { name: "Fortryd" }).waitFor();
    expect(await violations(page)).toEqual([]);

    await page.getByRole("link", { name: /^Papirkurv/ }).first().click();
    await page.getByRole("button", { name: "Slet for altid: Den ene" }).click();
    await page.getByRole("alertdialog").waitFor();
    expect(await violations(page)).toEqual([]);

    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Ny plan" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Opret plan" }).click();
    await page.getByText("Udfyld »Kommune«.").waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
