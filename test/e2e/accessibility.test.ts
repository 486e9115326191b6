import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./support/axe.ts";
import { startProgram, type Program } from "./support/program.ts";
import { clickEndOf, openExample, openNewPlan } from "./support/plans.ts";

describe.each(["light", "dark"] as const)("in %s mode axe finds nothing wrong with", (colorScheme) => {
  let program: Program;
  beforeAll(async () => {
    program = await startProgram({ colorScheme });
    // Colours half-way through a transition are nobody's choice.
    await program.page.emulateMedia({ reducedMotion: "reduce" });
  });
  afterAll(() => program.stop());

  it("the example plan, the caret in a table", async () => {
    await openExample(program.page);
    await clickEndOf(program.page, "Kontanthjælp, under 30 år");
    await program.page.getByRole("button", { name: "Række under" }).waitFor();
    expect(await violations(program.page)).toEqual([]);
  });

  it("a new plan with its guidance", async () => {
    await openNewPlan(program.page, "maalgrupper");
    expect(await violations(program.page)).toEqual([]);
  });

  it("the insert menu", async () => {
    await openExample(program.page);
    await clickEndOf(program.page, "planer.");
    await program.page.keyboard.press("Enter");
    await program.page.keyboard.type("/");
    await program.page.getByRole("listbox", { name: "Indsæt" }).waitFor();
    expect(await violations(program.page)).toEqual([]);
  });

  it("the dialog for the front page", async () => {
    await openExample(program.page);
    await program.page.getByRole("button", { name: "Ret forsiden" }).click();
    await program.page.getByRole("dialog").waitFor();
    expect(await violations(program.page)).toEqual([]);
  });
});
