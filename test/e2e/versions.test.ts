import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Plan } from "../../shared/plan/plan.ts";
import { violations } from "./support/axe.ts";
import { callCore, clickEndOf, openExample, openPlan, storedPlan, untilSaved } from "./support/plans.ts";
import { startProgram, type Program } from "./support/program.ts";

describe.each(["light", "dark"] as const)("versions, in %s mode,", (colorScheme) => {
  let program: Program;
  let id: string;
  let first: Plan;

  beforeAll(async () => {
    program = await startProgram({ colorScheme });
    const { page } = program;
    await page.emulateMedia({ reducedMotion: "reduce" });
    id = await openExample(page);
    await callCore(page, "settings.change", { person: { name: "Mette Holm", title: "", department: "" } });
    first = await storedPlan(page, id);
  });
  afterAll(() => program.stop());

  const text = () => program.page.getByRole("region", { name: "Ændringerne" });

  it("say what they are for while there are none", async () => {
    const { page } = program;
    await page.getByRole("button", { name: "Versioner" }).click();
    await page.getByRole("heading", { name: "Ingen versioner endnu" }).waitFor();
    // The button says its name as long as the pointer rests on it.
    await page.getByRole("heading", { name: "Ingen versioner endnu" }).hover();
    await page.getByRole("tooltip").waitFor({ state: "hidden" });
    expect(await violations(page)).toEqual([]);
  });

  it("are kept with a name and the name of who kept them", async () => {
    const { page } = program;
    await page.getByRole("button", { name: "Gem som version" }).click();
    await page.getByLabel("Navn").fill("Før gennemskrivning");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Før gennemskrivning .*Mette Holm/ }).waitFor();
    // The button that led here is gone with the empty list, and the keyboard stays in the panel.
    await page.waitForFunction(() => document.activeElement?.closest("aside") !== null);
  });

  it("show what was written since, in the text and side by side", async () => {
    const { page } = program;
    await clickEndOf(page, "plads til nye planer.");
    await page.keyboard.type(" Det bliver vi ved med.");
    await clickEndOf(page, "Kontanthjælp, under 30 år");
    await page.keyboard.type(" og derover");
    await untilSaved(page);
    await page.getByRole("button", { name: /^Før gennemskrivning/ }).click();
    await text().locator("ins", { hasText: "Det bliver vi ved med." }).waitFor();
    expect(await text().locator("ins", { hasText: "og derover" }).count()).toBe(1);
    expect(await violations(page)).toEqual([]);

    await page.getByRole("tab", { name: "Side om side" }).click();
    await text().getByText("Planen nu").waitFor();
    expect(await text().getByText("Aldrig har så mange borgere").count()).toBe(2);
    expect(await text().locator("ins", { hasText: "Det bliver vi ved med." }).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
  });

  // What follows does not look different in the dark.
  if (colorScheme === "dark") return;

  it("bring a section back alone, and the notice takes that back", async () => {
    const { page } = program;
    const written = await storedPlan(page, id);
    const restore = page.getByRole("button", { name: "Gendan afsnittet" });
    await restore.first().click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Gendan afsnittet" }).click();
    await page.getByText("Ét sted er ændret").waitFor();
    const [foreword, ...others] = (await storedPlan(page, id)).sections;
    expect(foreword).toEqual(first.sections[0]);
    expect(others).toEqual(written.sections.slice(1));

    await page.getByRole("button", { name: "Fortryd", exact: true }).click();
    await page.getByText("2 steder er ændret").waitFor();
    expect(await storedPlan(page, id)).toEqual(written);
  });

  it("bring the whole plan back, its front page too, and Ctrl+Z takes all of that back", async () => {
    const { page } = program;
    await page.getByRole("combobox", { name: "Til" }).click();
    await page.getByRole("option", { name: "Planen nu" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("option", { name: "Planen nu" }).waitFor({ state: "hidden" });
    await page.getByRole("tab", { name: "I teksten" }).press("Escape");
    await page.getByLabel("Planens tekst").waitFor();
    const { revision } = await callCore(page, "plan.open", { id });
    await callCore(page, "plan.setProperties", { id, revision, changed: { municipality: "Holbæk Kommune" } });
    await openPlan(page, id);
    const written = await storedPlan(page, id);

    await page.getByRole("button", { name: "Versioner" }).click();
    await page.getByRole("button", { name: /^Flere valg for Før gennemskrivning/ }).click();
    await page.getByRole("menuitem", { name: "Gendan hele planen" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Gendan hele planen" }).click();
    await page.getByRole("button", { name: "Fortryd", exact: true }).waitFor();
    expect(await storedPlan(page, id)).toEqual(first);

    await clickEndOf(page, "plads til nye planer.");
    await page.keyboard.press("Control+z");
    await page.getByText("Holbæk Kommune").first().waitFor();
    await page.getByText("Det bliver vi ved med.").waitFor();
    await untilSaved(page);
    expect(await storedPlan(page, id)).toEqual(written);
    const kinds = (await callCore(page, "versions.list", { id })).map(({ kind }) => kind);
    expect(kinds).toEqual(["restored", "restored", "restored", "named"]);
  });
});
