import { afterEach, describe, expect, it } from "vitest";
import { plainText } from "../../shared/plan/plainText.ts";
import { startProgram, type Program } from "./support/program.ts";
import { clickEndOf, openExample, openPlan, storedPlan, untilSaved } from "./support/plans.ts";

let program: Program;
afterEach(() => program.stop());

/** The longest the program may take from a key press to the disk, in ms. */
const PROMISE = 500;

describe("a core killed while the author types", () => {
  it("has lost at most the last half second", async () => {
    program = await startProgram();
    const { page } = program;
    const id = await openExample(page);
    await clickEndOf(page, "Aldrig har så mange borgere");
    const typedAt: number[] = [];
    for (let word = 0; word < 60; word++) {
      typedAt.push(performance.now());
      await page.keyboard.type(` ${word}`, { delay: 15 });
    }
    const killedAt = performance.now();
    await program.kill();
    await program.restart();
    const text = plainText((await storedPlan(page, id)).sections);
    const owed = typedAt.filter((time) => time < killedAt - PROMISE).map((_, word) => ` ${word}`).join("");
    expect(text).toContain(`Aldrig har så mange borgere${owed}`);
  });

  it("says loudly that nothing is saved and keeps what is typed", async () => {
    program = await startProgram();
    const { page } = program;
    await openExample(page);
    await untilSaved(page);
    await program.kill();
    await clickEndOf(page, "Aldrig har så mange borgere");
    await page.keyboard.type(" uden forbindelse");
    await page.getByRole("alert").getByText("kerne svarer ikke").waitFor();
    await page.getByRole("status").filter({ hasText: "Ikke gemt" }).waitFor();
    await page.getByText("Aldrig har så mange borgere uden forbindelse").waitFor();
  });
});

/** The example open in two windows, the first of which has saved a change the second does not know of. */
async function twoWindows() {
  program = await startProgram();
  const { page } = program;
  const id = await openExample(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await openPlan(other, id);
  await clickEndOf(page, "Aldrig har så mange borgere");
  await page.keyboard.type(" først");
  await untilSaved(page);
  await clickEndOf(other, "Alligevel siger virksomheder");
  await other.keyboard.type(" sidst");
  await other.getByRole("alert").getByText("ændret i et andet vindue").waitFor();
  return { page, other, id };
}

describe("a plan changed in two windows", () => {
  it("is never overwritten: the second writer is told, and can keep what was typed as a plan of its own", async () => {
    const { page, other, id } = await twoWindows();
    expect(plainText((await storedPlan(page, id)).sections)).toContain("Aldrig har så mange borgere først");
    await other.getByRole("button", { name: "Gem mit som ny plan" }).click();
    await other.getByRole("heading", { level: 1, name: /\(min udgave\)$/ }).waitFor();
    await other.getByText("Alligevel siger virksomheder sidst").waitFor();
  });

  it("can be opened again as it is on disk, after a warning that what was typed here goes", async () => {
    const { other } = await twoWindows();
    await other.getByRole("button", { name: "Genindlæs planen" }).click();
    await other.getByRole("alertdialog").getByRole("button", { name: "Genindlæs" }).click();
    await other.getByText("Aldrig har så mange borgere først").waitFor();
  });
});
