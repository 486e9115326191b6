import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { textLines } from "../../shared/plan/plainText.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { violations } from "./support/axe.ts";
import { callCore, clickEndOf, openExample, openPlan, storedPlan, untilSaved } from "./support/plans.ts";
import { startProgram, type Program } from "./support/program.ts";

let author: Program;
let head: Program;
let id: string;

const ANNA = { name: "Anna Lind", title: "konsulent", department: "Job og Velfærd" };
const METTE = { name: "Mette Holm", title: "afdelingschef", department: "Job og Velfærd" };

beforeAll(async () => {
  [author, head] = await Promise.all([startProgram(), startProgram()]);
  await callCore(author.page, "settings.change", { person: ANNA });
  await callCore(head.page, "settings.change", { person: METTE });
  id = await openExample(author.page);
});
afterAll(() => Promise.all([author.stop(), head.stop()]));

const tab = (page: Page, name: string) => page.getByRole("tab", { name }).click();

/** What the open dialog for sending hands over, as it lies in the folder of downloads. */
async function handedOver(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Lav pakken" }).click()]);
  return readFile(await download.path());
}

/** Chooses a file where `button` asks for one. */
async function choose(page: Page, button: string, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: button }).click()]);
  await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer });
}

async function type(page: Page, after: string, words: string): Promise<void> {
  await clickEndOf(page, after);
  await page.keyboard.type(words);
  await untilSaved(page);
}

const linesOf = (plan: Plan): string[] => plan.sections.flatMap((section) => textLines(section));
let returned: Buffer;
let mine: Plan;
let theirs: Plan;

describe("a plan that goes from its author to a head of department and back", () => {
  it("is read, changed, commented on and approved on the other laptop while its author writes on", async () => {
    await tab(author.page, "Gennemsyn");
    await author.page.getByRole("button", { name: "Send til gennemsyn …" }).click();
    await author.page.getByRole("textbox", { name: "Til", exact: true }).fill("Mette");
    await author.page.getByRole("textbox", { name: "Besked til modtageren" }).fill("Se især forordet.");
    const sent = await handedOver(author.page);
    await author.page.getByRole("list", { name: "Sendt" }).getByText("»Se især forordet.«").waitFor();
    await tab(author.page, "Skriv");

    const { page } = head;
    await choose(page, "Vælg fil", "Beskæftigelsesplan.planpakke", sent);
    const banner = page.getByRole("region", { name: "Gennemsyn" });
    await banner.getByText("»Se især forordet.«").waitFor();
    await type(page, "og plads til nye planer.", " Det er godt nyt.");
    await type(page, "den skal passe til den enkelte.", " Det gælder alle.");
    await type(page, "Tak til alle", ", store og små");
    await page.keyboard.press("Control+Alt+m");
    const field = page.getByRole("textbox", { name: "Skriv en kommentar" });
    await field.fill("Skal vi nævne de unge her?");
    await field.press("Control+Enter");
    await page.getByRole("article").filter({ hasText: "Skal vi nævne de unge her?" }).waitFor();
    await tab(page, "Gennemsyn");
    await page.getByRole("button", { name: "Godkend: Arbejdsmarkedet i tal" }).click();
    await page.getByText(/^1 af \d+ afsnit er godkendt/).waitFor();
    theirs = await storedPlan(page, id);
    await page.getByRole("button", { name: "Send tilbage …" }).click();
    await page.getByRole("region", { name: "Det sender du tilbage" }).getByText("3 ændringer").waitFor();
    await page.getByRole("textbox", { name: "Besked til Anna Lind" }).fill("Godt arbejde.");
    returned = await handedOver(page);

    await type(author.page, "og plads til nye planer.", " Det skal vi holde fast i.");
    await type(author.page, "fortæller vi hvorfor og ændrer indsatsen.", " Også til udvalget.");
    mine = await storedPlan(author.page, id);
  });

  it("is shown with what was changed and said, for everyone, and in the dark", async () => {
    const { page } = author;
    await tab(page, "Gennemsyn");
    await choose(page, "Modtag …", "retur.planpakke", returned);
    await page.getByRole("heading", { name: "Modtaget fra Mette Holm" }).waitFor();
    await page.getByText("Godt arbejde.").waitFor();
    await page.getByText("Skal vi nævne de unge her?").waitFor();
    await page.getByText("0 af 3 ændringer er gennemgået").waitFor();
    await page.getByText("Mette Holm har godkendt »Arbejdsmarkedet i tal«.").waitFor();
    const { approvals } = await callCore(page, "status.read", { id });
    expect(approvals.map(({ by, section }) => [by.name, section])).toEqual([["Mette Holm", theirs.sections[3]?.id]]);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: "light" });
  });

  it("is rejected change by change with the keyboard, and taken back", async () => {
    const { page } = author;
    await page.getByRole("button", { name: "Forord", exact: false }).first().focus();
    const thanks = page.locator("[data-open]", { hasText: "store og små" });
    await thanks.focus();
    await thanks.press("a");
    await page.getByText("1 af 3 ændringer er gennemgået").waitFor();
    expect(linesOf(await storedPlan(page, id)).join()).not.toContain("store og små");
    await page.getByRole("button", { name: /^Fortryd: / }).click();
    await page.getByText("0 af 3 ændringer er gennemgået").waitFor();
    await page.waitForFunction(() => document.activeElement?.matches("[data-open]") && document.activeElement.textContent.includes("store og små"));
  });

  it("is merged with what was written meanwhile, and asks what is to stand where both wrote", async () => {
    const { page } = author;
    await page.getByRole("button", { name: "Tag alle med" }).click();
    await page.getByText("2 af 3 ændringer er gennemgået").waitFor();
    const conflict = page.getByRole("group", { name: "Brødtekst: begge har ændret de samme ord" });
    await conflict.getByRole("button", { name: "Ret selv" }).click();
    const field = conflict.getByRole("textbox", { name: "Det, der skal stå" });
    await field.fill((await field.inputValue()).replace("Det skal vi holde fast i.", "Det er godt nyt, og det skal vi holde fast i."));
    await conflict.getByRole("button", { name: "Brug min tekst" }).click();
    await page.getByRole("heading", { name: "Alt er gennemgået" }).waitFor();

    const merged = linesOf(await storedPlan(page, id));
    const all = merged.join("\n");
    for (const words of ["nye planer. Det er godt nyt, og det skal vi holde fast i.", "enkelte. Det gælder alle.", "Tak til alle, store og små", "indsatsen. Også til udvalget."]) {
      expect(all).toContain(words);
    }
    const untouched = linesOf(mine).filter((line) => linesOf(theirs).includes(line));
    expect(untouched.filter((line) => !merged.includes(line))).toEqual([]);
    const versions = await callCore(page, "versions.list", { id });
    expect(versions.filter(({ kind }) => kind === "received").map(({ name }) => name)).toEqual(["Fra Mette Holm"]);
  });

  it("changes nothing when the same file is received again", async () => {
    const { page } = author;
    const before = await storedPlan(page, id);
    await openPlan(page, id);
    await tab(page, "Gennemsyn");
    await choose(page, "Modtag …", "retur igen.planpakke", returned);
    await page.getByRole("dialog", { name: "Pakken er allerede modtaget" }).waitFor();
    expect(await storedPlan(page, id)).toEqual(before);
  });
});
