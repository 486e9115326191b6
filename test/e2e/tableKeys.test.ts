import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSection, createTable, type Table } from "../../shared/plan/nodes/index.ts";
import { plainText } from "../../shared/plan/plainText.ts";
import { createPlan } from "../../shared/plan/plan.ts";
import { samplePlan } from "../support/core/samplePlan.ts";
import { tableOf } from "../support/tableOf.ts";
import { startProgram, type Program } from "./support/program.ts";
import { callCore, clickEndOf, openExample, openPlan, paste, storedPlan, untilSaved } from "./support/plans.ts";

let program: Program;
let id: string;
beforeAll(async () => {
  program = await startProgram();
  id = await openExample(program.page);
  await clickEndOf(program.page, "planer.");
  await program.page.keyboard.press("Enter");
  await paste(program.page, { "text/plain": "Gruppe\t2025\t2026\nUnge\t120\t110\nLedige\t900\t850\n" });
  await program.page.getByText("Tabel 1. ").first().waitFor();
});
afterAll(() => program.stop());

async function firstSection() {
  await untilSaved(program.page);
  const [section] = (await storedPlan(program.page, id)).sections;
  if (!section) throw new Error("the plan is empty");
  return section;
}

async function storedRows(): Promise<string[]> {
  const tables = (await firstSection()).children.filter((block): block is Table => block.type === "table");
  return (tables[0]?.children ?? []).map((row) => row.children.map(({ children }) => plainText(children) || "-").join(" "));
}

const WRITTEN = ["Gruppe 2025 2026", "Unge 120 110", "Ledige 900 850"];

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await program.page.keyboard.press(key);
}

/** The words of the selected cells. */
const selected = () => program.page.locator("[data-selected]").allInnerTexts();

async function chooseInMenu(...items: string[]): Promise<void> {
  await program.page.getByRole("button", { name: "Tabel", exact: true }).click();
  for (const item of items) await program.page.getByRole("menuitem", { name: item, exact: true }).click();
}

async function untilBackInText(): Promise<void> {
  await program.page.locator('[aria-label="Planens tekst"]:focus').waitFor();
}

async function undoTo(rows: readonly string[], times: number): Promise<void> {
  for (let count = 0; count < times; count++) await press("Control+z");
  expect(await storedRows()).toEqual(rows);
}

describe("in a table", () => {
  it("the arrows up and down go from row to row, and out of it", async () => {
    await clickEndOf(program.page, "Unge");
    await press("ArrowDown", "End");
    await program.page.keyboard.type("A");
    await press("ArrowUp", "ArrowUp", "End");
    await program.page.keyboard.type("B");
    await press("ArrowUp", "End");
    await program.page.keyboard.type("C");
    expect(await storedRows()).toEqual(["GruppeB 2025 2026", "Unge 120 110", "LedigeA 900 850"]);
    expect(await program.page.getByText("planer.C").count()).toBe(1);
    await undoTo(WRITTEN, 3);
  });

  it("Shift and the arrows select cell by cell, and typing replaces those alone", async () => {
    await clickEndOf(program.page, "Unge");
    await press("Shift+ArrowDown");
    await program.page.locator("[data-selected]").first().waitFor();
    expect(await selected()).toEqual(["Unge", "Ledige"]);
    await press("Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowLeft");
    await program.page.waitForFunction(() => document.querySelectorAll("[data-selected]").length === 4);
    expect(await selected()).toEqual(["Unge", "120", "Ledige", "900"]);
    await program.page.keyboard.type("X");
    expect(await storedRows()).toEqual(["Gruppe 2025 2026", "X - 110", "- - 850"]);
    await undoTo(WRITTEN, 1);
  });

  it("a drag selects cells, also where it begins in selected ones, and moves nothing", async () => {
    const { page } = program;
    const drag = async (from: string, to: string) => {
      const [start, end] = [from, to].map((text) => page.locator("td", { hasText: text }).first());
      await end?.hover();
      await start?.hover();
      const box = await end?.boundingBox();
      if (!box) throw new Error("the cell is not shown");
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
      await page.mouse.up();
    };
    await clickEndOf(page, "900");
    await drag("120", "850");
    await page.locator("td[data-selected]", { hasText: "850" }).waitFor();
    expect(await selected()).toEqual(["120", "110", "900", "850"]);
    await drag("900", "850");
    await page.waitForFunction(() => document.querySelectorAll("[data-selected]").length === 2);
    expect(await selected()).toEqual(["900", "850"]);
    await press("Backspace");
    expect(await storedRows()).toEqual(["Gruppe 2025 2026", "Unge 120 110", "Ledige - -"]);
    await undoTo(WRITTEN, 1);
  });

  it("rows, columns and the whole table are selected from the menu, copied and cut", async () => {
    await clickEndOf(program.page, "120");
    await chooseInMenu("Markér", "Række");
    await untilBackInText();
    expect(await selected()).toEqual(["Unge", "120", "110"]);
    await clickEndOf(program.page, "120");
    await chooseInMenu("Markér", "Kolonne");
    await untilBackInText();
    expect(await selected()).toEqual(["2025", "120", "900"]);
    await chooseInMenu("Markér", "Hele tabellen");
    await untilBackInText();
    await press("Control+x");
    expect((await firstSection()).children.some(({ type }) => type === "table")).toBe(false);
    await press("Control+v");
    await undoTo(WRITTEN, 2);
    await clickEndOf(program.page, "120");
    await chooseInMenu("Markér", "Hele tabellen");
    await untilBackInText();
    await press("Delete");
    expect(await storedRows()).toEqual(["- - -", "- - -", "- - -"]);
    await undoTo(WRITTEN, 1);
  });

  it("the border of the caret's column takes the arrow keys from the menu on, and Escape gives the text back", async () => {
    await clickEndOf(program.page, "120");
    await chooseInMenu("Ret kolonnebredde");
    await program.page.locator('[aria-label="Bredde af kolonne 2"]:focus').waitFor();
    await press("ArrowRight", "Escape");
    await untilBackInText();
    await program.page.keyboard.type("!");
    expect((await storedRows())[1]).toBe("Unge 120! 110");
    await undoTo(WRITTEN, 2);
  });

  it("a footnote mark behind a number leaves it under the others", async () => {
    const { page } = program;
    const endOf = (number: string) =>
      page.evaluate((wanted) => {
        const text = [...document.querySelectorAll("td [data-slate-string]")].find(({ textContent }) => textContent === wanted);
        return text?.getBoundingClientRect().right ?? 0;
      }, number);
    await clickEndOf(page, "120");
    await press("Control+Alt+f");
    await page.locator('[id^="note-"]:focus').waitFor();
    expect(await endOf("120")).toBeCloseTo(await endOf("900"), 0);
    await press("Escape");
    await untilBackInText();
    await undoTo(WRITTEN, 1);
  });

  it("a chart that is made of it is shown at once", async () => {
    const { page } = program;
    await page.setViewportSize({ width: 1280, height: 500 });
    await clickEndOf(page, "120");
    await chooseInMenu("Lav diagram af tabellen");
    const chart = await page.locator('[data-block="chart"]').first().boundingBox();
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(chart?.y).toBeGreaterThan(0);
    expect((chart?.y ?? 0) + (chart?.height ?? 0)).toBeLessThan(500);
    await untilBackInText();
    await undoTo(WRITTEN, 1);
  });

  it("an arrow down from the last row makes room to write where another table follows", async () => {
    const { page } = program;
    const neighbour = createTable(1, 1);
    const sections = [createSection("prose", "To tabeller", [tableOf([["Sidste"]]), neighbour])];
    const plan = { ...createPlan({ ...samplePlan("Tabeller"), sections }), id: "neighbours" };
    const bytes = Buffer.from(JSON.stringify(plan)).toString("base64");
    ({ id } = await callCore(page, "library.import", { fileName: "plan.json", bytes }));
    await openPlan(page, id);
    await clickEndOf(page, "Sidste");
    await press("ArrowDown");
    await page.keyboard.type("Mellem");
    await page.getByText("Mellem").waitFor();
    expect((await firstSection()).children.map(({ type }) => type)).toEqual(["title", "table", "paragraph", "table"]);
  });
});
