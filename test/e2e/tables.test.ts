import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Table } from "../../shared/plan/nodes/index.ts";
import { plainText } from "../../shared/plan/plainText.ts";
import { startProgram, type Program } from "./support/program.ts";
import { clickEndOf, openExample, paste, storedPlan, untilSaved } from "./support/plans.ts";

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.stop());

/** The plan's first table as it is on disk. */
async function storedTable(id: string): Promise<Table> {
  await untilSaved(program.page);
  const blocks = (await storedPlan(program.page, id)).sections.flatMap(({ children }) => children);
  const table = blocks.find((block) => block.type === "table");
  if (!table) throw new Error("the plan has no table");
  return table;
}

const rowsOf = (table: Table): string[] =>
  table.children.map((row) => row.children.map(({ children }) => plainText(children) || "-").join(" "));

async function chooseInMenu(item: string): Promise<void> {
  await program.page.getByRole("button", { name: "Tabel", exact: true }).click();
  await program.page.getByRole(/^Overskrift/.test(item) ? "menuitemcheckbox" : "menuitem", { name: item }).click();
  await program.page.locator('[aria-label="Planens tekst"]:focus').waitFor();
}

/** Selects from the end of one cell's text to the end of another's. */
async function selectCells(from: string, to: string): Promise<void> {
  await clickEndOf(program.page, from);
  await program.page.evaluate((wanted) => {
    const cells = [...document.querySelectorAll("td, th")];
    const text = cells.find((cell) => cell.textContent.trim() === wanted)?.querySelector("[data-slate-string]")?.firstChild;
    if (text) getSelection()?.extend(text, wanted.length);
  }, to);
  await program.page.locator("[data-selected]").first().waitFor();
}

describe("a table", () => {
  let id: string;
  beforeEach(async () => {
    const { page } = program;
    id = await openExample(page);
    await clickEndOf(page, "planer.");
    await page.keyboard.press("Enter");
    await paste(page, { "text/plain": "Gruppe\t2025\t2026\nUnge\t120\t110\nLedige\t900\t850\n" });
    await page.getByText("Tabel 1. ").first().waitFor();
  });

  it("is made of pasted text with tabs", async () => {
    expect(await storedTable(id)).toMatchObject({ headerRows: 1, columns: [1, 1, 1] });
    expect(rowsOf(await storedTable(id))).toEqual(["Gruppe 2025 2026", "Unge 120 110", "Ledige 900 850"]);
  });

  it("takes pasted cells from the caret's cell on, grows, and gives them up in one undo", async () => {
    const { page } = program;
    const before = rowsOf(await storedTable(id));
    await clickEndOf(page, "Ledige");
    await paste(page, { "text/html": "<table><tr><td>A<td>1<td>2<td>3<tr><td>B<td>4<td>5<td>6</table>" });
    await page.keyboard.type("!");
    expect(rowsOf(await storedTable(id))).toEqual(["Gruppe 2025 2026 -", "Unge 120 110 -", "A 1 2 3", "B 4 5 6!"]);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    expect(rowsOf(await storedTable(id))).toEqual(before);
  });

  it("moves rows and columns from the menu, the caret with them", async () => {
    const { page } = program;
    await clickEndOf(page, "Ledige");
    await chooseInMenu("Flyt række op");
    await chooseInMenu("Flyt kolonne til højre");
    await page.keyboard.type("!");
    expect(rowsOf(await storedTable(id))).toEqual(["2025 Gruppe 2026", "900 Ledige! 850", "120 Unge 110"]);
    expect((await storedTable(id)).headerRows).toBe(1);
    await chooseInMenu("Overskriftskolonne");
    expect((await storedTable(id)).headerColumns).toBe(1);
  });

  it("selects cells as a rectangle, which is copied, emptied, merged and split as one", async () => {
    const { page } = program;
    await selectCells("110", "900");
    expect(await page.locator("[data-selected]").allInnerTexts()).toEqual(["120", "110", "900", "850"]);
    const copied = await page.evaluate(() => {
      const data = new DataTransfer();
      document.activeElement?.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }));
      return { text: data.getData("text/plain"), html: data.getData("text/html") };
    });
    expect(copied.text).toBe("120\t110\n900\t850");
    expect(copied.html).toMatch(/<td [^>]*>900<\/td>/);
    await chooseInMenu("Flet celler");
    const merged = await storedTable(id);
    expect(merged.children.map((row) => row.children.length)).toEqual([3, 2, 1]);
    expect(merged.children[1]?.children[1]).toMatchObject({ rowSpan: 2, colSpan: 2 });
    expect(rowsOf(merged)[1]).toBe("Unge 120\n110\n900\n850");
    await clickEndOf(page, "850");
    await chooseInMenu("Opdel celle");
    expect((await storedTable(id)).children.map((row) => row.children.length)).toEqual([3, 3, 3]);
    await selectCells("Gruppe", "Ledige");
    await page.keyboard.press("Delete");
    expect(rowsOf(await storedTable(id))).toEqual(["- 2025 2026", "- 120\n110\n900\n850 -", "- - -"]);
  });

  it("gets sums and changes computed from its rows and columns, each in one undo", async () => {
    const { page } = program;
    await clickEndOf(page, "Ledige");
    const compute = async (operation?: string) => {
      await page.getByRole("button", { name: "Tabel", exact: true }).click();
      await page.getByRole("menuitem", { name: "Beregn …" }).click();
      const dialog = page.getByRole("dialog", { name: "Beregn i tabellen" });
      if (operation) {
        await dialog.getByRole("combobox", { name: "Hvad skal beregnes?" }).click();
        await page.getByRole("option", { name: operation, exact: true }).click();
      }
      return dialog;
    };
    const sum = await compute();
    expect(await sum.getByRole("region", { name: "Resultat" }).innerText()).toContain("1.020");
    await sum.getByRole("button", { name: "Indsæt" }).click();
    await page.locator('[aria-label="Planens tekst"]:focus').waitFor();
    expect(rowsOf(await storedTable(id)).at(-1)).toBe("I alt 1.020 960");
    const change = await compute("Udvikling i antal");
    await change.getByRole("textbox", { name: "Overskrift" }).fill("Ændring");
    await change.getByRole("button", { name: "Indsæt" }).click();
    await page.locator('[aria-label="Planens tekst"]:focus').waitFor();
    const all = ["Gruppe 2025 2026 Ændring", "Unge 120 110 −10", "Ledige 900 850 −50", "I alt 1.020 960 −60"];
    expect(rowsOf(await storedTable(id))).toEqual(all);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    expect(rowsOf(await storedTable(id))).toEqual(["Gruppe 2025 2026", "Unge 120 110", "Ledige 900 850"]);
  });

  it("sets numbers with their decimal commas under each other, until the author sets the column otherwise", async () => {
    const { page } = program;
    await clickEndOf(page, "120");
    await page.keyboard.type(",25");
    await clickEndOf(page, "900");
    // Where the last letter before the comma ends, of each number in the second column.
    const commas = async () =>
      page.evaluate(() =>
        ["120,25", "900"].map((number) => {
          const cell = [...document.querySelectorAll("td")].find(({ textContent }) => textContent.trim() === number);
          const text = cell?.querySelector("[data-slate-string]")?.firstChild;
          if (!text) return 0;
          const range = document.createRange();
          range.setStart(text, 0);
          range.setEnd(text, 3);
          return Math.round(range.getBoundingClientRect().right * 10) / 10;
        }),
      );
    await page.locator("td", { hasText: "120,25" }).waitFor();
    const [first, second] = await commas();
    expect(first).toBeGreaterThan(0);
    expect(second).toBeCloseTo(first ?? 0, 0);
    await page.getByRole("button", { name: "Tabel", exact: true }).click();
    await page.getByRole("menuitem", { name: "Justér kolonne" }).click();
    await page.getByRole("menuitemradio", { name: "Centreret" }).click();
    expect((await storedTable(id)).align).toEqual(["auto", "centre", "auto"]);
    await page.locator('td[data-align="centre"]', { hasText: "900" }).waitFor();
  });

  it("gets its column widths by dragging a border, in one undo, and the caret stays in the text", async () => {
    const { page } = program;
    await clickEndOf(page, "Ledige");
    const border = page.getByRole("separator", { name: "Bredde af kolonne 1" }).first();
    await border.scrollIntoViewIfNeeded();
    const box = await border.boundingBox();
    const table = await page.locator("table").first().boundingBox();
    if (!box || !table) throw new Error("the border is not shown");
    const x = box.x + box.width / 2;
    await page.mouse.move(x, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(x + table.width / 12, box.y + 14);
    await page.mouse.move(x + table.width / 6, box.y + 18);
    const moved = await page.locator("table").first().locator("tr").first().locator("th").first().boundingBox();
    expect(moved?.width).toBeCloseTo(table.width / 2, -1);
    await page.mouse.up();
    await page.keyboard.type("!");
    const { columns, children } = await storedTable(id);
    expect(columns.map((share) => share.toFixed(1))).toEqual(["1.5", "0.5", "1.0"]);
    expect(plainText(children[2]?.children[0]?.children ?? [])).toBe("Ledige!");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    expect((await storedTable(id)).columns).toEqual([1, 1, 1]);
  });

  it("gets its column widths by arrow keys too, from a border that Tab reaches", async () => {
    const { page } = program;
    await clickEndOf(page, "Ledige");
    await page.keyboard.type("!");
    const border = page.getByRole("separator", { name: "Bredde af kolonne 2" }).first();
    expect(await border.getAttribute("tabindex")).toBe("0");
    await border.focus();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect((await storedTable(id)).columns.map((share) => share.toFixed(2))).toEqual(["1.00", "1.18", "0.82"]);
    await page.keyboard.press("Control+z");
    expect((await storedTable(id)).columns).toEqual([1, 1, 1]);
    await page.keyboard.press("Escape");
    await page.keyboard.type("?");
    expect(rowsOf(await storedTable(id))).toContain("Ledige!? 900 850");
  });
});
