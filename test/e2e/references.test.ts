import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { writeDocx } from "../../electron/core/export/docx/writeDocx.ts";
import { openDocx } from "../support/word/openDocx.ts";
import { elements, wordText } from "../support/word/xml.ts";
import { violations } from "./support/axe.ts";
import { startProgram, type Program } from "./support/program.ts";
import { clickEndOf, openExample, openNewPlan, storedPlan, untilSaved } from "./support/plans.ts";

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.stop());

/** The line the tests write in, as it is read; marks and carets have a width of nothing. */
async function line(): Promise<string> {
  const text = await program.page.locator('[data-block="paragraph"]', { hasText: "plads til nye planer." }).first().innerText();
  return text.replace(/[\n\uFEFF]/g, "").replace(/.*nye planer\./, "");
}

async function deleteSection(title: string): Promise<void> {
  await program.page.getByRole("button", { name: `Handlinger for ${title}` }).click();
  await program.page.getByRole("menuitem", { name: "Slet" }).click();
}

describe("a reference", () => {
  let id: string;
  beforeEach(async () => {
    id = await openExample(program.page);
    await clickEndOf(program.page, "plads til nye planer.");
  });

  it("is chosen by typing, follows its target when that moves, and survives a reload", async () => {
    const { page } = program;
    await page.keyboard.type(" Se /henvisning tabel ydelser");
    await page.getByRole("option", { name: /Tabel 2\. Borgere på fem ydelser/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.type(". ");
    await page.keyboard.press("Control+Alt+h");
    await page.getByRole("combobox", { name: "Søg i afsnit, tabeller, punkter …" }).waitFor();
    await page.keyboard.type("2.3");
    await page.keyboard.press("Enter");
    await page.keyboard.type(" siger mere.");
    expect(await line()).toBe(" Se tabel 2. Punkt 2.3 siger mere.");

    // A table that comes before takes its number.
    await clickEndOf(page, "Forord");
    await page.keyboard.press("Enter");
    await page.keyboard.type("/tabel");
    await page.keyboard.press("Enter");
    await page.getByLabel("Tabellens titel").first().fill("Ny tabel");
    await expect.poll(line).toBe(" Se tabel 3. Punkt 2.3 siger mere.");

    await untilSaved(page);
    await page.reload();
    await page.getByLabel("Planens tekst").waitFor();
    expect(await line()).toBe(" Se tabel 3. Punkt 2.3 siger mere.");
  });

  it("opens a card by keyboard, where its words and its target are changed and undone", async () => {
    const { page } = program;
    await page.keyboard.type(" /henvisning 2 unge");
    await page.keyboard.press("Enter");
    expect(await line()).toBe(" Fokusområde 2");
    await page.keyboard.press("Control+Alt+h");
    const card = page.getByRole("dialog", { name: "Henvisning" });
    await card.waitFor();
    await card.getByRole("radio", { name: "»Unge i uddannelse og job«" }).check();
    expect(await line()).toBe(" »Unge i uddannelse og job«");
    await card.getByRole("button", { name: "Vælg noget andet" }).click();
    await page.keyboard.type("3 arbejdsliv");
    await page.keyboard.press("Enter");
    expect(await line()).toBe(" »Et arbejdsliv, der holder«");
    await page.keyboard.type("!");
    expect(await line()).toBe(" »Et arbejdsliv, der holder«!");
    for (let step = 0; step < 3; step++) await page.keyboard.press("Control+z");
    expect(await line()).toBe(" Fokusområde 2");
  });

  it("is shown as broken when its target goes, warned of, mended, and whole again after undo", async () => {
    const { page } = program;
    await page.keyboard.type(" Se /henvisning opfølgning");
    await page.keyboard.press("Enter");
    expect(await line()).toBe(" Se afsnittet »Opfølgning«");
    await deleteSection("Opfølgning");
    expect(await line()).toBe(" Se [henvisning mangler]");
    await expect.poll(() => page.getByText("1 henvisning mangler sit mål").count()).toBe(1);

    await page.getByRole("tab", { name: "Eksport" }).click();
    await page.getByRole("button", { name: /nye planer\. Se \[henvisning mangler\]/ }).click();
    await page.locator('[aria-label="Planens tekst"]:focus').waitFor();

    await page.keyboard.press("Control+z");
    expect(await line()).toBe(" Se afsnittet »Opfølgning«");
    await deleteSection("Opfølgning");

    await page.getByText("[henvisning mangler]").click();
    await page.getByRole("dialog", { name: "Henvisning" }).getByRole("button", { name: "Vælg ny" }).click();
    await page.keyboard.type("indledning");
    await page.keyboard.press("Enter");
    expect(await line()).toBe(" Se afsnittet »Indledning«");
    expect(await page.getByText("mangler sit mål").count()).toBe(0);
  });

  it("stands in the exported Word file as a field with the words it has in the paper", async () => {
    const { page } = program;
    await page.keyboard.type(" Se /henvisning tabel ydelser");
    await page.keyboard.press("Enter");
    await page.keyboard.type(" her.");
    await untilSaved(page);
    const { document } = openDocx(await writeDocx(await storedPlan(page, id)));
    const paragraph = elements(document, "w:p").find((candidate) => wordText(candidate).includes("Se tabel 2 her."));
    const code = elements(paragraph ?? document, "w:instrText").map(({ children }) => children.join("").trim());
    expect(code).toEqual([expect.stringMatching(/^REF _Ref\d+ \\h$/)]);
  });
});

describe("a field", () => {
  it("is inserted by typing, also in a title, and follows the front page at once", async () => {
    const { page } = program;
    await openExample(page);
    await clickEndOf(page, "plads til nye planer.");
    await page.keyboard.type(" I /felt kommune");
    await page.keyboard.press("Enter");
    await page.keyboard.type(" sker det.");
    expect(await line()).toBe(" I Lindholm Kommune sker det.");
    await clickEndOf(page, "Forord");
    await page.keyboard.type(" /felt periode");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Forord 2027-2028" }).waitFor();

    await page.getByTitle("Ret titel, kommune og periode").click();
    await page.getByRole("textbox", { name: "Kommune", exact: true }).fill("Nærum Kommune");
    await page.getByRole("textbox", { name: "Periode", exact: true }).fill("2029-2030");
    await page.getByRole("button", { name: "Gem" }).click();
    await page.getByRole("heading", { name: "Forord 2029-2030" }).waitFor();
    expect(await line()).toBe(" I Nærum Kommune sker det.");
  });
});

describe("generated lists", () => {
  beforeAll(async () => {
    await openExample(program.page);
  });
  const list = (name: string) => program.page.getByRole("region", { name, exact: true });

  it("name tables, figures and sources as they are now, and lead to them", async () => {
    const { page } = program;
    await list("Tabeller og figurer").getByText("Tabel 1. ").waitFor();
    await page.getByLabel("Tabellens kilde").first().fill("Kommunens egne tal");
    await list("Kilder").getByRole("row", { name: /^Kommunens egne tal Tabel 1$/ }).waitFor();
    await list("Tabeller og figurer").getByRole("button", { name: /^Tabel 2\./ }).click();
    await expect.poll(() => page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest("table") !== null)).toBe(true);
  });

  it("gather abbreviations, with meanings that a person accepts", async () => {
    const { page } = program;
    await clickEndOf(page, "plads til nye planer.");
    await page.keyboard.type(" Vi bruger VEU og Den Nye Indsats (DNI).");
    await page.getByRole("button", { name: "Ret forkortelser" }).click();
    const dialog = page.getByRole("dialog", { name: "Forkortelser" });
    await dialog.getByRole("button", { name: "Brug »voksen- og efteruddannelse« om VEU" }).click();
    await dialog.getByRole("button", { name: "Brug »Den Nye Indsats« om DNI" }).click();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Gem" }).click();
    await list("Forkortelser").getByRole("row", { name: "VEU voksen- og efteruddannelse" }).waitFor();
    await list("Forkortelser").getByRole("row", { name: "DNI Den Nye Indsats" }).waitFor();
  });

  it("are inserted from the menu and say what fills them while they are empty", async () => {
    const { page } = program;
    await openNewPlan(page, "maal-og-strategi");
    for (const name of ["Liste over tabeller og figurer", "Kildeliste", "Forkortelser"]) {
      await page.getByRole("button", { name: "Indsæt", exact: true }).click();
      await page.getByRole("menuitem", { name, exact: true }).click();
    }
    for (const name of ["Tabeller og figurer", "Kilder", "Forkortelser"]) await list(name).getByText(/^Listen fyldes, når/).waitFor();
  });
});

it.each(["light", "dark"] as const)("finds nothing wrong with choosers, cards and broken references in %s", async (colorScheme) => {
  const { page } = program;
  await page.emulateMedia({ colorScheme });
  await openExample(page);
  await clickEndOf(page, "plads til nye planer.");
  await page.keyboard.type(" Se /henvisning opfølgning");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Alt+h");
  await page.getByRole("dialog", { name: "Henvisning" }).waitFor();
  expect(await violations(page, { part: "[role=dialog]" })).toEqual([]);
  await page.keyboard.press("Escape");
  await deleteSection("Opfølgning");
  await page.getByText("1 henvisning mangler sit mål").waitFor();
  expect(await violations(page, { withNotices: true })).toEqual([]);
  await page.getByRole("tab", { name: "Eksport" }).click();
  await page.getByText("1 henvisning peger på noget, der er slettet").waitFor();
  expect(await violations(page, { withNotices: true })).toEqual([]);
});
