import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Chart } from "../../shared/plan/nodes/index.ts";
import { openDocx } from "../support/word/openDocx.ts";
import { elements } from "../support/word/xml.ts";
import { violations } from "./support/axe.ts";
import { startProgram, type Program } from "./support/program.ts";
import { clickEndOf, openNewPlan, paste, storedPlan, untilSaved } from "./support/plans.ts";

let program: Program;
beforeAll(async () => {
  program = await startProgram();
  program.page.setDefaultTimeout(10_000);
});
afterAll(() => program.stop());

async function storedChart(id: string): Promise<Chart> {
  await untilSaved(program.page);
  const blocks = (await storedPlan(program.page, id)).sections.flatMap(({ children }) => children);
  const chart = blocks.find((block) => block.type === "chart");
  if (!chart) throw new Error("the plan has no chart");
  return chart;
}

const drawing = () => program.page.locator('[data-block="chart"] [role="img"] svg');

/** Waits until the chart shows a number. */
async function drawn(number: string): Promise<void> {
  await program.page.locator('[data-block="chart"]').scrollIntoViewIfNeeded();
  await drawing().getByText(number).waitFor();
}

/** Gives a block of cells to the field with the focus, as a paste from a spreadsheet does. */
async function pasteCells(text: string): Promise<void> {
  await program.page.evaluate((plain) => {
    const data = new DataTransfer();
    data.setData("text/plain", plain);
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

async function insertByName(name: string): Promise<void> {
  await program.page.keyboard.type(name);
  await program.page.getByRole("option", { name: /^Diagram/ }).waitFor();
  await program.page.keyboard.press("Enter");
  await program.page.getByLabel("Navn på række 1").waitFor();
}

describe("a chart", () => {
  let id: string;
  beforeEach(async () => {
    const { page } = program;
    // A template without a chart of its own.
    id = await openNewPlan(page, "politik");
    await page.locator('[aria-label="Planens tekst"]:focus').waitFor();
    await page.keyboard.type("Her er tallene.");
    await page.keyboard.press("Enter");
  });

  it("is inserted by name, takes Danish numbers from the keyboard, and is as it was after a restart", async () => {
    const { page } = program;
    await insertByName("/søjle");
    await page.keyboard.type("2025");
    await page.keyboard.press("Tab");
    await page.keyboard.type("12.850");
    await page.keyboard.press("Enter");
    await page.keyboard.type("13100,5");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type("2026");
    await page.getByLabel("Enhed").fill("personer");
    await page.getByRole("radio", { name: "Linjer" }).check();
    expect(await page.getByLabel("2026, serie 1").inputValue()).toBe("13.100,5");
    await page.getByRole("button", { name: "Færdig" }).click();
    await drawn("13.100,5");
    await page.getByRole("button", { name: "Foreslå tekst" }).click();
    const expected = {
      kind: "lines",
      unit: "personer",
      alt: expect.stringMatching(/^Linjediagram\. .*stiger fra 12\.850\spersoner i 2025 til 13\.100,5\spersoner i 2026/),
      data: { categories: ["2025", "2026", ""], series: [{ values: ["12850", "13100.5", null] }] },
    };
    expect(await storedChart(id)).toMatchObject(expected);
    await program.restart(`#/plan/${id}`);
    await drawn("13.100,5");
    expect(await storedChart(id)).toMatchObject(expected);
  });

  it("marks what is no number, keeps it, and stays open until it is mended", async () => {
    const { page } = program;
    await insertByName("/diagram");
    const cell = page.getByLabel("række 1, serie 1");
    await cell.fill("2.1");
    await page.keyboard.press("Tab");
    await page.getByText("»2.1« kan betyde 2,1 eller 21.").waitFor();
    await page.getByRole("button", { name: "Færdig" }).click();
    expect(await cell.inputValue()).toBe("2.1");
    expect(await cell.evaluate((field) => field === document.activeElement)).toBe(true);
    await cell.fill("2,1");
    await page.getByRole("button", { name: "Færdig" }).click();
    await cell.waitFor({ state: "detached" });
  });

  it("takes a block of cells in one step, and gives it up in one undo", async () => {
    const { page } = program;
    await insertByName("/figur");
    const before = await storedChart(id);
    await pasteCells("År\tUnge\tÆldre\n2025\t1.200\t300\n2026\t1.100\t..\n");
    await page.getByText("Tallene er sat ind.").waitFor();
    expect((await storedChart(id)).data).toEqual({
      from: "grid",
      categories: ["2025", "2026"],
      series: [{ name: "Unge", values: ["1200", "1100"] }, { name: "Ældre", values: ["300", null] }],
    });
    await page.keyboard.press("Control+z");
    expect(await storedChart(id)).toEqual(before);
  });

  it("is made of a table, and follows its cells", async () => {
    const { page } = program;
    await paste(page, { "text/plain": "Gruppe\t2025\t2026\nUnge\t120\t110\nLedige\t900\t850\n" });
    await clickEndOf(page, "850");
    await page.getByRole("button", { name: "Tabel", exact: true }).click();
    await page.getByRole("menuitem", { name: "Lav diagram af tabellen" }).click();
    await drawn("850");
    await clickEndOf(page, "850");
    await page.keyboard.type("9");
    await drawn("8.509");
    expect(await storedChart(id)).toMatchObject({ data: { from: "table", series: "rows" } });
  });

  it("is selected before it is removed, opens with Enter, and comes back with an undo", async () => {
    const { page } = program;
    await insertByName("/diagram");
    await page.getByLabel("række 1, serie 1").fill("5");
    await page.keyboard.press("Escape");
    const chart = page.locator('[data-block="chart"]');
    await chart.and(page.locator("[data-selected]")).waitFor();
    await page.keyboard.press("Enter");
    await page.getByLabel("Navn på række 1").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Delete");
    await chart.waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await drawing().waitFor();
  });

  it("is Word's own chart in the exported file", async () => {
    const { page } = program;
    await insertByName("/diagram");
    await pasteCells("År\tUnge\n2025\t1.200\n2026\t1.100\n");
    await page.getByText("Tallene er sat ind.").waitFor();
    await page.getByRole("tab", { name: "Eksport" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: /Word/ }).last().click();
    const docx = openDocx(await readFile(await (await download).path()));
    expect(elements(docx.part("word/charts/chart1.xml"), "c:v").map(({ children }) => children.join(""))).toEqual(
      expect.arrayContaining(["Unge", "2025", "1200", "1100"]),
    );
  });

  it.each(["light", "dark"] as const)("has nothing for axe to find, open or closed, on %s paper", async (mode) => {
    const { page } = program;
    await page.emulateMedia({ colorScheme: mode });
    await insertByName("/diagram");
    await page.getByLabel("række 1, serie 1").fill("2.1");
    await page.keyboard.press("Tab");
    expect(await violations(page)).toEqual([]);
    await page.getByLabel("række 1, serie 1").fill("21");
    await page.getByRole("button", { name: "Færdig" }).click();
    await drawing().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
  });
});
