import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./support/axe.ts";
import { openNewPlan, storedPlan } from "./support/plans.ts";
import { startProgram, type Program } from "./support/program.ts";

let program: Program;
let page: Page;
let id: string;

beforeAll(async () => {
  program = await startProgram();
  page = program.page;
  id = await openNewPlan(page);
  await page.getByRole("tab", { name: "Eksport" }).click();
  await page.getByRole("radio", { name: /Høringsudgave/ }).click();
});
afterAll(() => program.stop());

const dialog = () => page.getByRole("dialog", { name: "Om høringen" });
const open = () => page.getByRole("button", { name: "Ret høringens oplysninger" }).click();
const field = (name: string) => dialog().getByRole("textbox", { name, exact: true });

describe("the hearing of a plan", () => {
  it("is written down by keyboard, its deadline as one writes dates", async () => {
    await page.getByRole("button", { name: "Ret høringens oplysninger" }).focus();
    await page.keyboard.press("Enter");
    await field("Høringsfrist").fill("30/10-26");
    await field("Svar sendes til").fill("plan@lindholm.dk");
    expect(await field("Høringsfrist").inputValue()).toBe("30. oktober 2026");
    expect(await dialog().getByText("Det er en fredag.").count()).toBe(1);
    await field("Ny høringspart").fill("Ældreråd");
    await page.keyboard.press("Enter");
    await dialog().getByRole("button", { name: "Handicapråd", exact: true }).click();
    await field("Høringspart 2").press("Alt+ArrowUp");
    await field("Ny høringspart").fill("A-kasserne");
    await dialog().getByRole("button", { name: "Gem" }).click();
    await dialog().waitFor({ state: "detached" });
    const hearing = { deadline: "2026-10-30", replyTo: "plan@lindholm.dk", parties: ["Handicapråd", "Ældreråd", "A-kasserne"] };
    await expect.poll(async () => (await storedPlan(page, id)).hearing).toEqual(hearing);
    const told = page.getByRole("region", { name: "Om høringen" });
    for (const words of ["30. oktober 2026", "plan@lindholm.dk", "Handicapråd, Ældreråd, A-kasserne"]) {
      await told.getByText(words, { exact: true }).waitFor();
    }
  });

  it("is not kept with a deadline that is no day", async () => {
    await open();
    await field("Høringsfrist").fill("31. september 2026");
    await dialog().getByRole("button", { name: "Gem" }).click();
    expect(await dialog().getByText("Skriv en dato med dag, måned og år, fx 30.10.2026.").count()).toBe(1);
    await dialog().getByRole("button", { name: "Annullér" }).click();
    expect((await storedPlan(page, id)).hearing.deadline).toBe("2026-10-30");
  });

  it("can be written down by everyone", async () => {
    await page.getByRole("progressbar", { name: "Forhåndsvisning" }).waitFor({ state: "detached" });
    await open();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName === "BUTTON" && document.activeElement.textContent)).toBe("Ret høringens oplysninger");
  });
});
