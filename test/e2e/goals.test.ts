import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Goal } from "../../shared/plan/nodes/index.ts";
import { inlineText } from "../../shared/plan/tree.ts";
import { violations } from "./support/axe.ts";
import { callCore, clickEndOf, openExample, storedPlan, untilSaved } from "./support/plans.ts";
import { startProgram, type Program } from "./support/program.ts";

const STATEMENT = "Antallet af lange sygeforløb skal falde";

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.stop());

describe("a goal", () => {
  let id: string;
  beforeEach(async () => {
    const { page } = program;
    id = await openExample(page);
    await clickEndOf(page, "planer.");
    await page.keyboard.press("Enter");
  });

  const goals = async (): Promise<Goal[]> => {
    await untilSaved(program.page);
    const { sections } = await storedPlan(program.page, id);
    return sections.flatMap(({ children }) => children.filter((block) => block.type === "goal"));
  };
  const goalThat = async (statement: string) => (await goals()).find(({ children }) => inlineText(children) === statement);
  const card = (statement = STATEMENT) => program.page.locator('[data-block="goal"]', { hasText: statement });
  const field = (name: string, statement?: string) => card(statement).getByRole("textbox", { name, exact: true });
  /** Types into whatever has the focus, line by line. */
  const type = async (...lines: string[]) => {
    for (const line of lines) {
      await program.page.keyboard.type(line);
      await program.page.keyboard.press("Enter");
    }
  };

  it("is inserted by /mål and filled in by Enter alone, with writing going on below", async () => {
    const { page } = program;
    await page.keyboard.type("/mål");
    await page.keyboard.press("Enter");
    await type(STATEMENT, "1250", "august 2026", "1.100 fuldtidspersoner", "", "december 2028");
    await type("Forløb over 26 uger", "Jobindsats.dk", "Jobcenterchefen", "Følges i udvalget.", "Opgøres som før.", "");
    await page.keyboard.type("Prosa under målet.");
    expect(await goalThat(STATEMENT)).toMatchObject({
      kind: "measurable",
      indicator: "Forløb over 26 uger",
      unit: "fuldtidspersoner",
      baseline: { value: "1250", keyFigure: null, date: "august 2026" },
      target: { value: "1100", keyFigure: null, deadline: "december 2028" },
      source: "Jobindsats.dk",
      responsible: "Jobcenterchefen",
      comment: "Følges i udvalget.\nOpgøres som før.",
    });
    expect(await card().locator("+ *").innerText()).toBe("Prosa under målet.");
    expect(await field("Måltal").inputValue()).toBe("1.100");
    expect(await card().innerText()).toContain("senest i ");

    await page.reload();
    await page.getByLabel("Planens tekst").waitFor();
    expect(await field("Udgangspunkt").inputValue()).toBe("1.250");
    expect(await field("Kommunens bemærkning").inputValue()).toBe("Følges i udvalget.\nOpgøres som før.");
  });

  it("is walked through by Tab and back, and left by Escape", async () => {
    const { page } = program;
    await page.keyboard.type("/politisk");
    await page.keyboard.press("Enter");
    await page.keyboard.type(STATEMENT);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Kommunens bemærkning");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowLeft");
    expect(await goalThat(STATEMENT)).toMatchObject({ kind: "measurable" });
    await clickEndOf(page, STATEMENT);
    const seen: (string | null | undefined)[] = [];
    for (let stop = 0; stop < 11; stop++) {
      await page.keyboard.press("Tab");
      seen.push(await page.evaluate(() => document.activeElement?.getAttribute("aria-label")));
    }
    expect(seen).toEqual([
      "Udgangspunkt", "Hent udgangspunktet fra et nøgletal", "Udgangspunktets dato",
      "Måltal", "Hent måltallet fra et nøgletal", "Enhed", "Frist",
      "Indikator", "Kilde", "Ansvarlig", "Kommunens bemærkning",
    ]);
    await page.keyboard.press("Escape");
    await page.keyboard.type(" snart");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.type("!");
    expect(await goalThat(`${STATEMENT} snart!`)).toBeDefined();
  });

  it("shows what cannot be read as a number, keeps it, and asks where it may mean two", async () => {
    const { page } = program;
    const before = await violations(page);
    await page.keyboard.type("/mål");
    await page.keyboard.press("Enter");
    await type(STATEMENT, "2.1", "", "ret mange");
    await card().getByText("»ret mange« er ikke et tal. Skriv fx 12.850 eller 2,1.").waitFor();
    expect(await field("Måltal").inputValue()).toBe("ret mange");
    expect(await field("Måltal").getAttribute("aria-invalid")).toBe("true");
    expect(await violations(page), "as without the goal").toEqual(before);
    await card().getByRole("button", { name: "2,1", exact: true }).click();
    expect(await goalThat(STATEMENT)).toMatchObject({ baseline: { value: "2.1" }, target: { value: null } });
    await field("Måltal").fill("−12,50");
    await page.keyboard.press("Enter");
    expect(await goalThat(STATEMENT)).toMatchObject({ target: { value: "-12.50" } });
    expect(await field("Måltal").inputValue()).toBe("−12,50");
  });

  it("is undone from its fields step by step, down to the line it was", async () => {
    const { page } = program;
    await page.keyboard.type("/mål");
    await page.keyboard.press("Enter");
    await type(STATEMENT, "1250", "2026");
    await page.keyboard.press("Control+z");
    expect(await goalThat(STATEMENT)).toMatchObject({ baseline: { value: "1250", date: "" } });
    await page.keyboard.press("Control+z");
    expect(await goalThat(STATEMENT)).toMatchObject({ baseline: { value: null, date: "" } });
    expect(await field("Udgangspunkt").inputValue()).toBe("");
    await card().getByRole("button", { name: "Slet målet" }).click();
    await card().waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await card().waitFor();
  });

  it("takes a number from a key figure and follows it until it is let go", async () => {
    const { page } = program;
    const { plan } = await callCore(page, "plan.open", { id });
    const [figure] = plan.keyFigures;
    if (!figure) throw new Error("the example has no key figures");
    await page.keyboard.type("/mål");
    await page.keyboard.press("Enter");
    await page.keyboard.type(STATEMENT);
    await card().getByRole("button", { name: "Hent udgangspunktet fra et nøgletal" }).click();
    const choice = page.getByRole("menuitem", { name: figure.label }).first();
    await choice.waitFor();
    expect((await violations(page)).filter((each) => each.includes("menuitem"))).toEqual([]);
    await choice.click();
    expect(await goalThat(STATEMENT)).toMatchObject({ baseline: { value: null, keyFigure: figure.id } });
    await card().getByRole("button", { name: "Løsriv udgangspunktet fra nøgletallet" }).click();
    expect(await goalThat(STATEMENT)).toMatchObject({ baseline: { value: figure.value, keyFigure: null } });
  });

  it("stands in the overview at once in the house style, and its words are found and replaced", async () => {
    const { page } = program;
    await page.keyboard.type("/mål");
    await page.keyboard.press("Enter");
    await type(STATEMENT, "48 %", "", "", "", "", "", "", "", "");
    await page.keyboard.type("/oversigt over mål");
    await page.keyboard.press("Enter");
    const overview = page.getByRole("region", { name: "Oversigt over mål" }).first();
    await overview.getByRole("row", { name: STATEMENT }).getByText("48 procent").waitFor();
    await field("Indikator").fill("Kvababbelser pr. borger");
    await overview.getByText("Kvababbelser pr. borger").waitFor();
    await page.keyboard.press("Control+f");
    const search = page.getByRole("search", { name: "Find og erstat" });
    await search.getByRole("textbox", { name: "Søg i planen" }).fill("kvababbelser");
    await search.getByText("1 af 1", { exact: true }).waitFor();
    await expect.poll(() => field("Indikator").getAttribute("data-found")).toBe("current");
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Indikator");
  });
});
