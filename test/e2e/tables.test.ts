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
});
