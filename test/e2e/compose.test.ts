import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Section } from "../../shared/plan/nodes/index.ts";
import { plainText } from "../../shared/plan/plainText.ts";
import { sectionTitle } from "../../shared/plan/tree.ts";
import { startProgram, type Program } from "./support/program.ts";
import { clickEndOf, openExample, openNewPlan, openPlan, paste, storedPlan, untilSaved } from "./support/plans.ts";

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.stop());

const stored = async (id: string): Promise<Section[]> => {
  await untilSaved(program.page);
  return (await storedPlan(program.page, id)).sections;
};
const titles = async (id: string) => (await stored(id)).map(sectionTitle);

describe("writing", () => {
  let id: string;
  beforeEach(async () => {
    id = await openExample(program.page);
  });

  it("is saved as it is typed, and is there when the plan is opened again", async () => {
    const { page } = program;
    await clickEndOf(page, "Aldrig har så mange borgere");
    await page.keyboard.type(" netop nu");
    expect(plainText(await stored(id))).toContain("Aldrig har så mange borgere netop nu");
    await page.reload();
    await page.getByText("Aldrig har så mange borgere netop nu").waitFor();
  });

  it("goes where the mouse put the caret, also right after the plan was opened", async () => {
    const { page } = program;
    const paragraph = page.getByText("Alligevel siger virksomheder nej til ordrer");
    await paragraph.click({ position: { x: 2, y: 8 } });
    await page.keyboard.press("Home");
    await page.keyboard.type("Og ");
    expect(plainText(await stored(id))).toContain("Og Alligevel siger virksomheder");
  });

  it("can be undone and redone from the keyboard", async () => {
    const { page } = program;
    const before = plainText(await stored(id));
    await clickEndOf(page, "Aldrig har så mange borgere");
    await page.keyboard.type("xyz");
    await page.keyboard.press("Control+z");
    expect(plainText(await stored(id))).toBe(before);
    await page.keyboard.press("Control+y");
    expect(plainText(await stored(id))).toContain("Aldrig har så mange borgerexyz");
  });

  it("comes back to the same caret and the same place on the page", async () => {
    const { page } = program;
    await clickEndOf(page, "I samme periode faldt antallet af ledige");
    await page.keyboard.type("!");
    await untilSaved(page);
    // The place is written a moment after it changed; leaving the plan writes it at once.
    await page.getByRole("button", { name: "Til biblioteket" }).click();
    await page.getByRole("button", { name: "Ny plan" }).first().waitFor();
    await openPlan(page, id);
    await page.getByText("I samme periode faldt antallet af ledige!").waitFor();
    await page.keyboard.type("?");
    expect(plainText(await stored(id))).toContain("I samme periode faldt antallet af ledige!?");
  });

  it("renumbers the focus areas and the overview when one is moved by keyboard in the outline", async () => {
    const { page } = program;
    const before = await titles(id);
    const moved = "Unge i uddannelse og job";
    const row = page.getByRole("navigation").getByRole("button", { name: new RegExp(`^2\\. ${moved}`) });
    await row.focus();
    await page.keyboard.press("Alt+ArrowUp");
    await page.getByRole("navigation").getByRole("button", { name: new RegExp(`^1\\. ${moved}`) }).waitFor();
    await page.getByRole("region", { name: "Oversigt over punkter" }).getByText(`1. ${moved}`).waitFor();
    const after = await titles(id);
    expect(after.indexOf(moved)).toBe(before.indexOf(moved) - 1);
  });

  it("moves a section dragged by mouse in the outline", async () => {
    const { page } = program;
    const before = await titles(id);
    const nav = page.getByRole("navigation", { name: "Planens afsnit" });
    const first = nav.getByRole("listitem").first();
    const third = nav.getByRole("listitem").nth(2);
    const box = await third.boundingBox();
    await first.dragTo(third, { targetPosition: { x: 60, y: (box?.height ?? 30) - 3 } });
    const [one, two, three, ...rest] = before;
    expect(await titles(id)).toEqual([two, three, one, ...rest]);
  });

  it("renames, duplicates and deletes sections in the outline, and undoes each", async () => {
    const { page } = program;
    const before = await titles(id);
    const nav = page.getByRole("navigation", { name: "Planens afsnit" });
    await nav.getByRole("button", { name: /^Indledning/ }).focus();
    await page.keyboard.press("F2");
    await page.getByRole("textbox", { name: "Afsnittets titel" }).fill("Hvorfor en plan");
    await page.keyboard.press("Enter");
    await nav.getByRole("button", { name: /^Hvorfor en plan/ }).waitFor();
    await nav.getByRole("button", { name: "Handlinger for Forord" }).click();
    await page.getByRole("menuitem", { name: "Dupliker" }).click();
    expect((await titles(id)).slice(0, 2)).toEqual(["Forord", "Forord"]);
    await nav.getByRole("button", { name: /^Forord/ }).first().focus();
    await page.keyboard.press("Delete");
    expect((await titles(id)).filter((title) => title === "Forord")).toHaveLength(1);
    await page.getByRole("button", { name: "Fortryd" }).last().click();
    expect((await titles(id)).filter((title) => title === "Forord")).toHaveLength(2);
    expect(before).toContain("Indledning");
  });

  it("shows a footnote's text under its section and saves what is written there", async () => {
    const { page } = program;
    await clickEndOf(page, "Aldrig har så mange borgere");
    await page.getByRole("button", { name: "Fodnote" }).first().click();
    await page.locator("[id^=note-]:focus").waitFor();
    await page.keyboard.type("Jobindsats.dk, juni 2026");
    await page.keyboard.press("Enter");
    await page.locator('[aria-label="Planens tekst"]:focus').waitFor();
    await page.keyboard.type("…");
    const text = plainText(await stored(id));
    expect(text).toContain("Jobindsats.dk, juni 2026");
    expect(text).toContain("Aldrig har så mange borgere…");
  });

  it("writes a table's caption, source and cells, and adds rows and columns", async () => {
    const { page } = program;
    await clickEndOf(page, "planer.");
    await page.keyboard.press("Enter");
    await page.keyboard.type("/tabel");
    await page.keyboard.press("Enter");
    await page.keyboard.type("År");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Antal");
    await page.getByRole("button", { name: "Kolonne til højre" }).click();
    await page.getByRole("button", { name: "Række under" }).click();
    await page.getByLabel("Tabellens titel").first().fill("Borgere i alt");
    await page.getByLabel("Tabellens kilde").first().fill("Jobindsats, juni 2026");
    const [foreword] = await stored(id);
    const table = foreword?.children.find((block) => block.type === "table");
    expect(table).toMatchObject({ caption: "Borgere i alt", source: "Jobindsats, juni 2026", headerRows: 1 });
    expect(table?.children.map((row) => row.children.length)).toEqual([4, 4, 4, 4]);
    await page.getByText("Tabel 1. ").first().waitFor();
  });

  it("keeps lists and bold of what is pasted from Word and drops the rest", async () => {
    const { page } = program;
    await clickEndOf(page, "planer.");
    await page.keyboard.press("Enter");
    await paste(page, {
      "text/html":
        '<html><body><p class="MsoNormal" style="color:red;font-family:Comic Sans">Vi vil <b>handle</b> nu</p><ul><li>Et</li><li>To<ul><li>Tre</li></ul></li></ul></body></html>',
      "text/plain": "Vi vil handle nu",
    });
    const [foreword] = await stored(id);
    const list = foreword?.children.find((block) => block.type === "list");
    expect(list?.children).toHaveLength(2);
    expect(list?.children[1]?.children[1]?.children).toHaveLength(1);
    const bold = foreword?.children.flatMap((block) => ("children" in block ? (block.children as object[]) : []));
    expect(bold).toContainEqual({ text: "handle", bold: true });
  });

  it("keeps everything of what is copied from another place in the plan", async () => {
    const { page } = program;
    await clickEndOf(page, "Aldrig har så mange borgere");
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+End");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    // The editor learns of a selection a moment after the browser has made it.
    await expect
      .poll(async () => {
        await page.keyboard.press("Control+c");
        return page.evaluate(() => navigator.clipboard.readText());
      })
      .toContain("Aldrig har så mange borgere");
    await page.keyboard.press("End");
    await page.keyboard.press("Control+v");
    const text = plainText(await stored(id));
    expect(text.split("Aldrig har så mange borgere")).toHaveLength(3);
  });
});

describe("a key press outside the text", () => {
  it("undoes too, so that a section moved in the outline moves back", async () => {
    const { page } = program;
    const id = await openExample(page);
    const before = await titles(id);
    await page.getByRole("navigation").getByRole("button", { name: /^Indledning/ }).focus();
    await page.keyboard.press("Alt+ArrowDown");
    expect(await titles(id)).not.toEqual(before);
    await page.keyboard.press("Control+z");
    expect(await titles(id)).toEqual(before);
  });

  it("renames after a double click, and gives the list its focus back", async () => {
    const { page } = program;
    const id = await openExample(page);
    await page.getByRole("navigation").getByRole("button", { name: /^Indledning/ }).dblclick();
    await page.getByRole("textbox", { name: "Afsnittets titel" }).waitFor();
    await page.keyboard.type("Hvorfor en plan");
    await page.keyboard.press("Enter");
    expect(await titles(id)).toContain("Hvorfor en plan");
    await page.getByRole("navigation").getByRole("button", { name: /^Hvorfor en plan/ }).and(page.locator(":focus")).waitFor();
  });

  it("selects a footnote's text alone, not the plan around it", async () => {
    const { page } = program;
    const id = await openExample(page);
    const count = (await stored(id)).length;
    await page.getByRole("button", { name: "Fodnote 1" }).click();
    await page.locator("[id^=note-]:focus").waitFor();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Ny kilde");
    const sections = await stored(id);
    expect(sections).toHaveLength(count);
    expect(plainText(sections)).toContain("Ny kilde");
  });

  it("goes to the very end of the plan with Ctrl+End", async () => {
    const { page } = program;
    const id = await openExample(page);
    await clickEndOf(page, "Aldrig har så mange borgere");
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" SLUT");
    expect(plainText(await stored(id)).trimEnd().endsWith("SLUT")).toBe(true);
  });
});

describe("a new plan", () => {
  it("is composed from the template's slots, with a focus area more", async () => {
    const { page } = program;
    const id = await openNewPlan(page);
    const before = (await storedPlan(page, id)).sections.filter(({ kind }) => kind === "focusArea").length;
    await page.getByRole("button", { name: "Tilføj fokusområde" }).click();
    await page.keyboard.type("Flere i fritidsjob");
    const areas = (await stored(id)).filter(({ kind }) => kind === "focusArea");
    expect(areas).toHaveLength(before + 1);
    expect(areas.map(sectionTitle)).toContain("Flere i fritidsjob");
    const added = areas.find((section) => sectionTitle(section) === "Flere i fritidsjob");
    expect(added?.children.some((block) => block.type === "points")).toBe(true);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    expect((await stored(id)).filter(({ kind }) => kind === "focusArea")).toHaveLength(before);
  });

  it("lets its guidance be removed, and its front page be written", async () => {
    const { page } = program;
    const id = await openNewPlan(page, "maal-og-strategi");
    const count = async () =>
      (await stored(id)).flatMap(({ children }) => children.filter((block) => block.type === "guidance")).length;
    const before = await count();
    await page.getByRole("note", { name: "Vejledning" }).first().getByRole("button").click();
    expect(await count()).toBe(before - 1);
    await page.getByRole("button", { name: "Beskæftigelsesplan 2027-2028" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Titel").fill("Job til flere");
    await dialog.getByLabel("Periode").fill("2027-2035");
    await dialog.getByRole("button", { name: "Gem" }).click();
    await page.getByText("er ugyldig").waitFor();
    await dialog.getByLabel("Periode").fill("2027-2030");
    await dialog.getByRole("button", { name: "Gem" }).click();
    await page.getByRole("heading", { level: 1, name: "Job til flere" }).waitFor();
    expect(await storedPlan(page, id)).toMatchObject({ title: "Job til flere", period: { from: 2027, to: 2030 } });
  });
});
