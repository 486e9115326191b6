import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportPlan } from "../../electron/core/export/exportPlan.ts";
import type { KeyFigure } from "../../shared/plan/keyFigures.ts";
import { createId } from "../../shared/plan/ids.ts";
import { createCell, createParagraph, createRow, createSection, createTable } from "../../shared/plan/nodes/index.ts";
import { openDocx } from "../support/word/openDocx.ts";
import { wordText } from "../support/word/xml.ts";
import { violations } from "./support/axe.ts";
import { callCore, clickEndOf, openPlan, storedPlan, untilSaved } from "./support/plans.ts";
import { startProgram, type Program } from "./support/program.ts";

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.stop());

const panel = () => program.page.getByRole("complementary", { name: "Nøgletal" });
const openPanel = () => program.page.getByRole("button", { name: "Nøgletal", exact: true }).click();
const field = (name: string) => panel().getByRole("textbox", { name, exact: true });
const mentions = () => program.page.locator('[data-inline="keyFigure"]');
/** What the mentions show, one by one. */
const shown = () => mentions().getByRole("button");
const paper = () => program.page.getByLabel("Planens tekst");

/** A key figure that no plan has yet. */
const figure = (id: string, label: string, value: string | null, rest: Partial<KeyFigure> = {}): KeyFigure => ({
  id,
  label,
  value,
  unit: "",
  asOf: "",
  source: "",
  ...rest,
});

const text = (words: string) => createParagraph([{ text: words }]);

/** Opens a plan of one section: "Planen begynder her." and a table with the rows Unge and Voksne. */
async function openWith(...keyFigures: KeyFigure[]): Promise<string> {
  const { page } = program;
  const { id } = await callCore(page, "library.create", {
    title: "Beskæftigelsesplan",
    municipality: "Lindholm Kommune",
    period: { from: 2027, to: 2028 },
    templateId: "politik",
  });
  const set = await callCore(page, "plan.setProperties", { id, revision: 0, changed: { keyFigures } });
  const rows = [["Gruppe", "Antal"], ["Unge", ""], ["Voksne", "900"]];
  const table = {
    ...createTable(3, 2),
    caption: "Ledige",
    children: rows.map((row) => createRow(row.map((cell) => createCell([text(cell)])))),
  };
  const section = createSection("prose", "Ledighed", [text("Planen begynder her."), table, text("Slut.")]);
  const saveId = createId();
  await callCore(page, "plan.save", { id, revision: set.revision, saveId, sections: [section], order: [section.id] });
  await openPlan(page, id);
  return id;
}

/** Waits until the plan's key figures on disk are these. */
const storedFigures = (id: string) => expect.poll(async () => (await storedPlan(program.page, id)).keyFigures);

const unemployed = figure("f1", "Ledige fuldtidspersoner", "12850", {
  unit: "fuldtidspersoner",
  asOf: "august 2026",
  source: "Jobindsats.dk",
});

describe("the panel of key figures", () => {
  it("takes a figure as it is typed, and has it after a reload", async () => {
    const { page } = program;
    const id = await openWith();
    await openPanel();
    await panel().getByRole("button", { name: "Nyt nøgletal" }).click();
    await page.keyboard.type("Unge på uddannelseshjælp");
    await field("Tal").fill("1342 unge");
    await field("Opgjort").fill("august 2026");
    await field("Kilde").fill("Jobindsats.dk");
    await storedFigures(id).toMatchObject([
      { label: "Unge på uddannelseshjælp", value: "1342", unit: "unge", asOf: "august 2026", source: "Jobindsats.dk" },
    ]);
    await page.keyboard.press("Enter");
    await panel().getByRole("button", { name: /Unge på uddannelseshjælp\s*1\.342\s*unge\s*august 2026 · Jobindsats\.dk/ }).waitFor();
    await page.reload();
    await openPanel();
    await panel().getByText("1.342").waitFor();
  });

  it("asks what a point means, and keeps what is no number as it was typed", async () => {
    const { page } = program;
    const id = await openWith(unemployed);
    await openPanel();
    await panel().getByRole("button", { name: /^Ledige/ }).click();
    await field("Tal").fill("2.1");
    await page.keyboard.press("Tab");
    await panel().getByText("»2.1« kan læses på to måder. Hvad mener du?").waitFor();
    expect((await storedPlan(page, id)).keyFigures).toMatchObject([{ value: "12850" }]);
    await panel().getByRole("button", { name: "2,1", exact: true }).click();
    await storedFigures(id).toMatchObject([{ value: "2.1" }]);
    await field("Tal").fill("ca. 48");
    await page.keyboard.press("Tab");
    await panel().getByText("»ca. 48« er ikke et tal.").waitFor();
    await panel().getByRole("button", { name: "Færdig" }).click();
    await panel().getByText("»ca. 48« er ikke gemt").waitFor();
    await openPanel();
    await openPanel();
    await panel().getByRole("button", { name: /^Ledige/ }).click();
    expect(await field("Tal").inputValue()).toBe("ca. 48");
    expect((await storedPlan(page, id)).keyFigures).toMatchObject([{ value: "2.1" }]);
  });

  it("says that what is typed could not be saved, and keeps it", async () => {
    const shared = program;
    program = await startProgram();
    try {
      await openWith(unemployed);
      await openPanel();
      await panel().getByRole("button", { name: /^Ledige/ }).click();
      await program.kill();
      await field("Tal").fill("13.001");
      await panel().getByRole("alert").getByText("Programmets kerne svarer ikke").waitFor();
      expect(await field("Tal").inputValue()).toBe("13.001");
    } finally {
      await program.stop();
      program = shared;
    }
  });

  it("says how many places a deleted figure leaves broken, and brings it back", async () => {
    const { page } = program;
    const id = await openWith(unemployed);
    await clickEndOf(page, "begynder her.");
    await page.keyboard.type(" I alt /nøgletal");
    await page.keyboard.press("Enter");
    await openPanel();
    await panel().getByRole("button", { name: "Slet Ledige fuldtidspersoner" }).click();
    await page.getByText(/Nøgletallet bruges ét sted i planen, der vil vise \[nøgletal mangler\]/).waitFor();
    await page.getByRole("button", { name: "Slet nøgletal" }).click();
    await mentions().filter({ hasText: "[nøgletal mangler]" }).waitFor();
    await storedFigures(id).toEqual([]);
    await page.getByRole("button", { name: "Fortryd" }).last().click();
    await mentions().filter({ hasText: "12.850" }).waitFor();
    await storedFigures(id).toEqual([unemployed]);
  });
});

describe("a key figure", () => {
  it("is changed once and follows everywhere: in the text, in a table and in the Word file", async () => {
    const { page } = program;
    const id = await openWith(unemployed, figure("f2", "Unge", "342"));
    await clickEndOf(page, "begynder her.");
    await page.keyboard.type(" I august var /nøgletal led");
    await page.getByRole("listbox", { name: "Nøgletal" }).getByRole("option", { name: /^Ledige/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.type(" ledige.");
    await clickEndOf(page, "Unge");
    await page.keyboard.press("Tab");
    await page.keyboard.type("/nøgletal ledige");
    await page.keyboard.press("Enter");
    await paper().getByText("I august var 12.850\u00a0fuldtidspersoner ledige.").waitFor();
    await expect.poll(() => shown().allInnerTexts()).toEqual(["12.850\u00a0fuldtidspersoner", "12.850"]);

    await openPanel();
    await panel().getByRole("button", { name: /^Ledige/ }).click();
    await field("Tal").fill("13.001");
    await expect.poll(() => shown().allInnerTexts()).toEqual(["13.001\u00a0fuldtidspersoner", "13.001"]);
    await page.keyboard.press("Enter");
    await untilSaved(page);
    await storedFigures(id).toMatchObject([{ value: "13001" }, {}]);
    const lines = openDocx(await exportPlan(await storedPlan(page, id), "docx")).paragraphs.map(wordText);
    expect(lines.filter((line) => line.includes("13.001"))).toEqual([
      "Planen begynder her. I august var 13.001\u00a0fuldtidspersoner ledige.",
      "13.001",
    ]);

    await panel().getByRole("button", { name: "Vis 2 steder med Ledige fuldtidspersoner" }).click();
    const places = panel().getByRole("list", { name: "Steder med Ledige fuldtidspersoner" }).getByRole("button");
    await expect.poll(() => places.allInnerTexts()).toEqual([
      expect.stringContaining("I august var 13.001"),
      expect.stringMatching(/Ledighed · Tabel: Ledige\s+Unge: 13\.001/),
    ]);
    await places.last().click();
    await expect.poll(() => mentions().last().evaluate((element) => {
      const box = element.getBoundingClientRect();
      return box.top > 0 && box.bottom < innerHeight && document.activeElement?.hasAttribute("data-slate-editor");
    })).toBe(true);
  });

  it("is made and placed in one go from the text, and named and counted in the panel", async () => {
    const { page } = program;
    const id = await openWith();
    await clickEndOf(page, "begynder her.");
    await page.keyboard.type(" Der er /nøgletal Sygemeldte");
    await page.getByRole("option", { name: /Nyt nøgletal »Sygemeldte«/ }).waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => field("Navn").inputValue()).toBe("Sygemeldte");
    await field("Tal").fill("715");
    await page.keyboard.press("Enter");
    await mentions().filter({ hasText: "715" }).waitFor();
    await page.keyboard.type(" sygemeldte.");
    expect((await paper().innerText()).replaceAll(/[\n\uFEFF]/g, "")).toContain("Der er 715 sygemeldte.");
    await panel().getByRole("button", { name: /^Sygemeldte/ }).focus();
    await page.keyboard.press("Escape");
    await page.keyboard.type(" Det falder.");
    await paper().getByText("sygemeldte. Det falder.").waitFor();
    await untilSaved(page);
    expect(await storedPlan(page, id)).toMatchObject({ keyFigures: [{ label: "Sygemeldte", value: "715" }] });
  });

  it("tells by click what it stands for, and shows its number alone when asked", async () => {
    const { page } = program;
    await openWith(unemployed);
    await clickEndOf(page, "begynder her.");
    await page.keyboard.type(" I alt /nøgletal");
    await page.keyboard.press("Enter");
    await shown().click();
    const card = page.getByRole("dialog", { name: "Nøgletal" });
    await card.getByText("12.850 fuldtidspersoner · august 2026 · Jobindsats.dk").waitFor();
    await card.getByRole("radio", { name: "Kun tallet" }).check();
    await expect.poll(() => shown().allInnerTexts()).toEqual(["12.850"]);
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "detached" });
    await page.keyboard.press("Control+Alt+n");
    await card.waitFor();
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "detached" });
    await page.keyboard.press("Delete");
    await mentions().waitFor({ state: "detached" });
  });

  it("gives its words to other programs", async () => {
    const { page } = program;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await openWith(unemployed);
    await clickEndOf(page, "begynder her.");
    await page.keyboard.type(" I alt /nøgletal");
    await page.keyboard.press("Enter");
    await page.keyboard.type(" nu");
    await page.keyboard.press("Shift+Home");
    await page.keyboard.press("Control+c");
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item?.getType(type))?.text();
      return { text: await read("text/plain"), html: await read("text/html") };
    });
    expect(copied.text).toContain("I alt 12.850\u00a0fuldtidspersoner nu");
    expect(copied.html).toMatch(/12\.850(?:\u00a0|&nbsp;)fuldtidspersoner/);
  });
});

describe.each(["light", "dark"] as const)("in %s mode axe finds nothing wrong with key figures", (colorScheme) => {
  it("in the panel, in the text and in the menu", async () => {
    const lit = program;
    program = await startProgram({ colorScheme });
    const { page } = program;
    try {
      await page.emulateMedia({ reducedMotion: "reduce" });
      await openWith();
      await openPanel();
      await panel().getByText("Skriv et tal én gang").waitFor();
      // A tooltip under the pointer is Fluent's own and lies outside every landmark.
      await page.mouse.move(640, 700);
      await page.getByRole("tooltip").waitFor({ state: "detached" });
      expect(await violations(page)).toEqual([]);
      await openWith(unemployed, figure("f2", "Unge", null));
      await openPanel();
      await clickEndOf(page, "begynder her.");
      await page.keyboard.type(" I alt /nøgletal");
      await page.getByRole("listbox", { name: "Nøgletal" }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press("Enter");
      await panel().getByRole("button", { name: /^Vis \d+ sted/ }).click();
      await panel().getByRole("button", { name: /^Unge/ }).click();
      await field("Tal").fill("2.1");
      await page.keyboard.press("Tab");
      await panel().getByText("Hvad mener du?").waitFor();
      await shown().focus();
      await page.keyboard.press("Enter");
      await page.getByRole("dialog", { name: "Nøgletal" }).waitFor();
      expect(await violations(page)).toEqual([]);
    } finally {
      await program.stop();
      program = lit;
    }
  });
});
