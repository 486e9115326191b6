import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readable, type CommentThread } from "../../shared/plan/comments/index.ts";
import { violations } from "./support/axe.ts";
import { callCore, openExample, selectWords, storedPlan } from "./support/plans.ts";
import { startProgram, type Program } from "./support/program.ts";

const WORDS = "så mange borgere";

let program: Program;
let id: string;
beforeAll(async () => {
  program = await startProgram();
  await callCore(program.page, "settings.change", { person: { name: "Mette Holm", title: "", department: "" } });
  id = await openExample(program.page);
});
afterAll(() => program.stop());

const select = (words: string) => selectWords(program.page, words);
const threads = async (): Promise<CommentThread[]> => readable(await callCore(program.page, "comments.list", { id }));
const card = (words: string) => program.page.getByRole("article").filter({ hasText: words });
const button = (name: string) => program.page.getByRole("button", { name, exact: true });

async function say(words: string): Promise<void> {
  const { page } = program;
  await page.keyboard.press("Control+Alt+m");
  const field = page.getByRole("textbox", { name: "Skriv en kommentar" });
  await field.waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Skriv en kommentar");
  await page.keyboard.type(words);
  await field.press("Control+Enter");
  await card(words).waitFor();
}

describe("comments", () => {
  it("are made on selected words by keyboard alone, marked in the paper, answered, assigned and settled", async () => {
    const { page } = program;
    await select(WORDS);
    await say("Hvor mange er det?");
    await page.locator("[data-comment]", { hasText: WORDS }).waitFor();
    await expect.poll(threads).toMatchObject([{ about: WORDS, comments: [{ text: "Hvor mange er det?", author: { name: "Mette Holm" } }] }]);

    await page.locator("[data-comment]", { hasText: WORDS }).click();
    await page.getByRole("textbox", { name: "Skriv et svar" }).fill("20.512.");
    await button("Svar").click();
    await card("20.512.").waitFor();
    await button("Tildel").click();
    await page.getByRole("combobox", { name: "Tildel til" }).fill("Jens Åge Friis");
    await button("Tildel").click();
    await card("Tildelt Jens Åge Friis").waitFor();
    await page.mouse.move(0, 0);
    expect(await violations(page)).toEqual([]);

    await button("Løs").click();
    await page.getByText("Alle kommentarer er løst.").waitFor();
    expect(await page.locator("[data-comment]").count()).toBe(0);
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Planens tekst");
    await page.getByRole("combobox", { name: "Vis kommentarer" }).selectOption("Alle");
    await card("20.512.").click();
    await button("Genåbn").click();
    await page.locator("[data-comment]").waitFor();
    await expect.poll(threads).toMatchObject([{ resolved: false, assignedTo: { name: "Jens Åge Friis" }, comments: [{}, { text: "20.512." }] }]);
  });

  it("say clearly that their text is gone, are put on other words, and come back by undo", async () => {
    const { page } = program;
    await select(WORDS);
    await page.keyboard.press("Delete");
    await card("Teksten findes ikke længere").waitFor();
    expect(await card(WORDS).count()).toBe(1);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
    await page.getByLabel("Planens tekst").focus();
    await page.keyboard.press("Control+z");
    await page.locator("[data-comment]", { hasText: WORDS }).waitFor();

    await page.keyboard.press("Control+y");
    await select("Lindholm Kommune haft");
    await button("Sæt fast på det markerede").click();
    await page.locator("[data-comment]", { hasText: "Lindholm Kommune haft" }).waitFor();
    await expect.poll(threads).toMatchObject([{ about: "Lindholm Kommune haft" }]);
  });

  it("are rewritten and taken away by whoever wrote them, and that is undone", async () => {
    const { page } = program;
    await page.getByRole("button", { name: "Flere valg for kommentaren »20.512.«" }).click();
    await page.getByRole("menuitem", { name: "Ret" }).click();
    await page.getByRole("textbox", { name: "Ret kommentaren" }).fill("Over 20.000.");
    await button("Gem").click();
    await card("Over 20.000.").waitFor();
    await page.getByRole("button", { name: "Flere valg for kommentaren »Over 20.000.«" }).click();
    await page.getByRole("menuitem", { name: "Slet" }).click();
    await page.getByText("Kommentaren er slettet.").first().waitFor();
    await expect.poll(async () => (await threads())[0]?.comments).toHaveLength(1);
    await button("Fortryd").click();
    await card("Over 20.000.").waitFor();
  });

  it("are written on a whole table, listed by section, and also where the plan is locked", async () => {
    const { page } = program;
    const { revision } = await callCore(page, "plan.open", { id });
    await callCore(page, "status.change", { id, revision, to: "adopted", note: "" });
    await page.reload();
    await page.getByLabel("Planens tekst").waitFor();
    await page.getByRole("button", { name: /^Kommentarer/ }).click();
    await select("Ledige");
    await page.evaluate(() => getSelection()?.collapseToStart());
    await say("Hvor kommer tallene fra?");
    const table = (await storedPlan(page, id)).sections.flatMap(({ children }) => children.flatMap((block) => (block.type === "table" ? [block.id] : [])))[0];
    expect((await threads()).find(({ comments }) => comments[0]?.text === "Hvor kommer tallene fra?")?.anchor).toMatchObject({ block: table, quote: "" });

    await page.getByRole("button", { name: "Flere filtre" }).click();
    await page.getByRole("combobox", { name: "Afsnit" }).selectOption("Arbejdsmarkedet i tal");
    expect(await page.getByRole("article").count()).toBe(1);
    await page.getByRole("combobox", { name: "Afsnit" }).selectOption("Hele planen");
    await page.keyboard.press("F8");
    await page.keyboard.press("F8");
    await page.locator('[data-comment="active"], [data-commented="active"]').first().waitFor();
  });
});
