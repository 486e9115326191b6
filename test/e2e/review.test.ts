import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SavedFile } from "../../shared/contract.ts";
import { textLines } from "../../shared/plan/plainText.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { approvedContent } from "../../shared/review/index.ts";
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

/** A file that the program handed over, as another laptop gets it. */
async function handedOver(page: Page, saved: SavedFile): Promise<string> {
  if (saved.outcome !== "download") throw new Error(saved.outcome);
  return page.evaluate(async (url) => {
    const read = new Uint8Array(await (await fetch(url)).arrayBuffer());
    return btoa(Array.from(read, (byte) => String.fromCharCode(byte)).join(""));
  }, saved.url);
}

async function type(page: Page, after: string, words: string): Promise<void> {
  await clickEndOf(page, after);
  await page.keyboard.type(words);
  await untilSaved(page);
}

const linesOf = (plan: Plan): string[] => plan.sections.flatMap((section) => textLines(section));
const blockOf = (plan: Plan, words: string): string | undefined =>
  plan.sections.flatMap(({ children }) => children).find((block) => textLines(block).join().includes(words))?.id;

let returned: string;
let mine: Plan;
let theirs: Plan;

describe("a plan that goes from its author to a head of department and back", () => {
  it("is read, changed, commented on and approved on the other laptop while its author writes on", async () => {
    const sent = await handedOver(author.page, await callCore(author.page, "exchange.send", { id, message: "Se især forordet.", to: "Mette" }));
    const opened = await callCore(head.page, "exchange.open", { fileName: "plan.planpakke", bytes: sent, planId: null });
    expect(opened.kind).toBe("reviewing");
    await openPlan(head.page, id);
    await type(head.page, "og plads til nye planer.", " Det er godt nyt.");
    await type(head.page, "den skal passe til den enkelte.", " Det gælder alle.");
    await type(head.page, "Tak til alle", ", store og små");
    theirs = await storedPlan(head.page, id);
    const comment = { id: "kommentar", author: METTE, at: new Date().toISOString(), text: "Skal vi nævne de unge her?", changedAt: null, removed: false };
    const anchor = { block: blockOf(theirs, "den skal passe til den enkelte") ?? "", start: 0, end: 9, quote: "Alligevel" };
    const unmoved = { placedAt: null, movedAt: null, resolved: false, resolvedBy: null, resolvedAt: null, assignedTo: null, assignedAt: null };
    await callCore(head.page, "comments.change", { id, threads: [{ id: "traad", anchor, about: "Alligevel", ...unmoved, comments: [comment] }] });
    const section = theirs.sections[3];
    if (!section) throw new Error("the example has four sections");
    const approval = { section: section.id, content: approvedContent(theirs, section.id) ?? "", decision: "approved" as const, note: "" };
    await callCore(head.page, "status.approve", { id, ...approval });
    returned = await handedOver(head.page, await callCore(head.page, "exchange.sendBack", { id, message: "Godt arbejde." }));

    await type(author.page, "og plads til nye planer.", " Det skal vi holde fast i.");
    await type(author.page, "fortæller vi hvorfor og ændrer indsatsen.", " Også til udvalget.");
    mine = await storedPlan(author.page, id);
  });

  it("is shown with what was changed and said, for everyone, and in the dark", async () => {
    const { page } = author;
    const opened = await callCore(page, "exchange.open", { fileName: "retur.planpakke", bytes: returned, planId: id });
    if (!("incomingIds" in opened)) throw new Error(opened.kind);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/plan/${id}/modtag/${opened.incomingIds[0]}`);
    await page.getByRole("heading", { name: "Modtaget fra Mette Holm" }).waitFor();
    await page.getByText("Godt arbejde.").waitFor();
    await page.getByText("Skal vi nævne de unge her?").waitFor();
    await page.getByText("0 af 3 ændringer er gennemgået").waitFor();
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
    const again = await callCore(page, "exchange.open", { fileName: "retur igen.planpakke", bytes: returned, planId: id });
    expect(again).toMatchObject({ kind: "known", reason: "received" });
    expect(await storedPlan(page, id)).toEqual(before);
  });
});
