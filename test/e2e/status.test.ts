import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sectionTitle } from "../../shared/plan/tree.ts";
import { plainText } from "../../shared/plan/plainText.ts";
import { violations } from "./support/axe.ts";
import { callCore, clickEndOf, openExample, openPlan, storedPlan, untilSaved } from "./support/plans.ts";
import { startProgram, type Program } from "./support/program.ts";

let program: Program;
let page: Page;
let id: string;

beforeAll(async () => {
  program = await startProgram();
  page = program.page;
  id = await openExample(page);
});
afterAll(() => program.stop());

const tab = (name: string) => page.getByRole("tab", { name }).click();
const button = (name: string | RegExp) => page.getByRole("button", { name });
const row = (name: string) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
const current = () => page.getByRole("list", { name: "Planens vej" }).locator("[aria-current=step]");
const text = async () => plainText((await storedPlan(page, id)).sections);
const dark = (isDark: boolean) => page.emulateMedia({ colorScheme: isDark ? "dark" : "light" });

describe("a plan under review", () => {
  it("asks once who the person is, and then takes its next step under their name", async () => {
    await tab("Gennemsyn");
    await button("Anden tilstand").click();
    await page.getByRole("menuitem", { name: /Tilbage til »Høring«/ }).click();
    await button("Gå tilbage").click();
    await page.getByText("Udfyld »Begrundelse«.").waitFor();
    await page.getByRole("textbox", { name: "Begrundelse" }).fill("Et råd blev glemt");
    await button("Gå tilbage").click();
    const asking = page.getByRole("dialog", { name: "Hvem er du?" });
    await asking.getByRole("textbox", { name: "Navn" }).fill("Mette Holm");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await current().filter({ hasText: "Høring" }).filter({ hasText: "Mette Holm" }).waitFor();
    expect((await storedPlan(page, id)).status).toBe("hearing");
    const versions = await callCore(page, "versions.list", { id });
    expect(versions.filter(({ kind }) => kind === "state").map(({ name }) => name)).toEqual(["Høring"]);
  });

  it("says of an approved section that it was changed, and no more once that is undone", async () => {
    await button("Godkend: Forord").click();
    await row("Forord").getByText(/^Godkendt af Mette Holm/).waitFor();
    await button("Godkend: hele planen").click();
    await row("Hele planen").getByText(/^Godkendt af Mette Holm/).waitFor();
    await tab("Skriv");
    const outline = page.getByRole("navigation", { name: "Planens afsnit" });
    await clickEndOf(page, "Aldrig har så mange borgere");
    await page.keyboard.insertText(" nu");
    await outline.getByRole("img", { name: /ændret siden$/ }).waitFor();
    await page.keyboard.press("Control+z");
    await outline.getByRole("img", { name: /^Godkendt af Mette Holm \d+\. \p{L}+$/u }).waitFor();
    await page.keyboard.press("Control+y");
    await tab("Gennemsyn");
    await row("Forord").getByText(/ændret siden$/).waitFor();
    await row("Hele planen").getByText(/ændret siden$/).waitFor();
    for (const isDark of [true, false]) {
      await dark(isDark);
      expect(await violations(page)).toEqual([]);
    }
    await button("Godkend igen: Forord").click();
    await row("Forord").getByText(/ændret siden$/).waitFor({ state: "detached" });
    await button("Træk tilbage: Forord").click();
    await row("Forord").getByText("Ikke godkendt").waitFor();
    expect((await callCore(page, "status.read", { id })).approvals.map(({ decision }) => decision)).toEqual([
      "approved",
      "approved",
      "approved",
      "withdrawn",
    ]);
  });
});

describe("an adopted plan", () => {
  it("can be read and not written, wherever it is tried, until it is opened with a reason", async () => {
    await button("Anden tilstand").click();
    await page.getByRole("menuitem", { name: /Vedtaget/ }).click();
    await button("Gå videre").click();
    await current().filter({ hasText: "Vedtaget" }).waitFor();
    const adopted = await callCore(page, "plan.open", { id });
    await tab("Skriv");
    const banner = page.getByRole("region", { name: "Planen er låst" });
    await banner.getByText(/^Vedtaget af Mette Holm/).waitFor();
    await page.getByLabel("Planens tekst").focus();
    for (const key of ["a", "/", "Enter", "Delete", "Control+v", "Control+z", "Control+b"]) await page.keyboard.press(key);
    expect(await page.getByRole("button", { name: /^(Tilføj |Handlinger for |Indsæt$|Rediger data|Ret forsiden|Slet målet)/ }).count()).toBe(0);
    await page.getByRole("navigation", { name: "Planens afsnit" }).getByRole("button", { name: /^Indledning/ }).press("Delete");
    await page.getByRole("textbox", { name: "Tabellens titel" }).first().pressSequentially("Nej");
    await button("Udtryk").click();
    expect(await page.getByRole("button", { name: "Brug kommunens udtryk" }).isDisabled()).toBe(true);
    await page.mouse.move(0, 400);
    await page.getByRole("tooltip").waitFor({ state: "detached" });
    for (const isDark of [true, false]) {
      await dark(isDark);
      expect(await violations(page)).toEqual([]);
    }
    expect(await callCore(page, "plan.open", { id })).toMatchObject({ plan: adopted.plan, revision: adopted.revision });

    await banner.getByRole("button", { name: "Åbn for ændringer" }).click();
    await page.getByRole("textbox", { name: "Begrundelse" }).fill("Fejl i tabel 2");
    await button("Åbn planen").click();
    await banner.waitFor({ state: "detached" });
    expect((await storedPlan(page, id)).status).toBe("hearing");
    await clickEndOf(page, "Aldrig har så mange borgere");
    await page.keyboard.insertText(" igen");
    await untilSaved(page);
    await expect.poll(text).toContain("Aldrig har så mange borgere igen nu");
  });
});

describe("two windows on one plan", () => {
  it("keep what both wrote, and tell of what both changed", async () => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await openPlan(other, id);
    await clickEndOf(other, "Aldrig har så mange borgere");
    await other.keyboard.insertText(" DERES");
    await untilSaved(other);
    await expect.poll(text).toContain("DERES");
    await clickEndOf(page, "Alligevel siger virksomheder");
    await page.keyboard.insertText(" MINE");
    await button("Flet de to udgaver").click();
    await expect.poll(text).toContain("MINE");
    expect(await text()).toContain("DERES");
    await page.getByText("DERES").first().waitFor();
    const [title] = (await storedPlan(page, id)).sections.map(sectionTitle);
    expect(title).toBe("Forord");

    // The other window is behind now, and writes where this one did.
    await clickEndOf(other, "Alligevel siger virksomheder");
    await other.keyboard.insertText(" OGSÅ");
    await other.getByRole("button", { name: "Flet de to udgaver" }).click();
    const told = other.getByRole("dialog", { name: "De to udgaver er flettet" });
    await told.getByText(/MINE/).waitFor();
    expect(await violations(other)).toEqual([]);
    await told.getByRole("button", { name: "Luk" }).click();
    await expect.poll(text).toContain("OGSÅ");
    const kept = (await callCore(page, "versions.list", { id })).find(({ name }) => name === "Det andet vindues udgave");
    const { plan } = await callCore(page, "versions.read", { id, versionId: kept?.id ?? "" });
    expect(plainText(plan.sections)).toContain("MINE");
    await other.close();
  });

  it("learn of a new state from each other", async () => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await openPlan(other, id);
    const { revision } = await callCore(other, "plan.open", { id });
    await callCore(other, "status.change", { id, revision, to: "adopted", note: "" });
    await other.getByRole("region", { name: "Planen er låst" }).waitFor();
    await other.close();
  });
});

describe("who the person is", () => {
  it("stands in the library, where it can be changed", async () => {
    await page.getByRole("button", { name: "Til biblioteket" }).click();
    await button("Mette Holm").click();
    await page.getByRole("dialog", { name: "Hvem er du?" }).getByRole("textbox", { name: "Titel" }).fill("afdelingschef");
    await page.keyboard.press("Enter");
    await button("Mette Holm · afdelingschef").waitFor();
    expect((await callCore(page, "settings.get", {})).person).toEqual({ name: "Mette Holm", title: "afdelingschef", department: "" });
  });
});
