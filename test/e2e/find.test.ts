import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Section } from "../../shared/plan/nodes/index.ts";
import { plainText } from "../../shared/plan/plainText.ts";
import { violations } from "./support/axe.ts";
import { clickEndOf, openExample, storedPlan, untilSaved } from "./support/plans.ts";
import { startProgram, type Program } from "./support/program.ts";

const WORD = /virksomhed/gi;
const howMany = (sections: Section[], word = WORD) => plainText(sections).match(word)?.length ?? 0;

describe("find and replace", () => {
  let program: Program;
  let id: string;
  let sections: Section[];
  beforeAll(async () => {
    program = await startProgram();
  });
  afterAll(() => program.stop());
  beforeEach(async () => {
    id = await openExample(program.page);
    ({ sections } = await storedPlan(program.page, id));
  });

  const stored = async () => {
    await untilSaved(program.page);
    return (await storedPlan(program.page, id)).sections;
  };
  const panel = () => program.page.getByRole("search", { name: "Find og erstat" });
  const field = () => panel().getByRole("textbox", { name: "Søg i planen" });
  const counter = (text: string) => panel().getByText(text, { exact: true }).waitFor();
  const outOf = (total: number) => panel().getByText(new RegExp(`^\\d+ af ${total}$`)).waitFor();
  /** The letters marked as the current hit. */
  const marked = () =>
    program.page.evaluate(() =>
      Array.from(CSS.highlights.get("found-current") ?? []).map((range) => {
        const { startContainer, startOffset, endOffset } = range;
        return startContainer.textContent?.slice(startOffset, endOffset) ?? "";
      }),
    );
  const search = async (word: string) => {
    await program.page.keyboard.press("Control+f");
    await field().fill(word);
  };

  it("counts every hit in the plan, marks the current one, and goes on and back", async () => {
    const { page } = program;
    await clickEndOf(page, "planer.");
    await page.keyboard.press("Control+Home");
    await search("virksomhed");
    const total = howMany(sections);
    expect(total).toBeGreaterThan(3);
    await counter(`1 af ${total}`);
    await page.keyboard.press("Enter");
    await counter(`2 af ${total}`);
    await page.keyboard.press("F3");
    await counter(`3 af ${total}`);
    await page.keyboard.press("Shift+F3");
    await page.keyboard.press("Shift+Enter");
    await counter(`1 af ${total}`);
    await page.keyboard.press("Shift+Enter");
    await counter(`${total} af ${total}`);
    await expect.poll(async () => (await marked()).map((word) => word.toLowerCase())).toEqual(["virksomhed"]);
  });

  it("takes the selected words, and leaves the caret at the hit when closed", async () => {
    const { page } = program;
    await clickEndOf(page, "Aldrig har så mange borgere");
    await page.keyboard.press("Control+Shift+ArrowLeft");
    await page.keyboard.press("Control+f");
    await expect.poll(() => field().inputValue()).toMatch(/^borgere$/);
    await page.keyboard.press("Escape");
    await panel().waitFor({ state: "detached" });
    await page.keyboard.type("mennesker");
    expect(plainText(await stored())).toContain("Aldrig har så mange mennesker");
  });

  it("jumps to a hit chosen from the list", async () => {
    const { page } = program;
    await search("virksomhed");
    const rows = panel().getByRole("list", { name: "Fund efter afsnit" }).getByRole("button").filter({ hasText: /virksomhed/i });
    await rows.last().click();
    await counter(`${howMany(sections)} af ${howMany(sections)}`);
    await expect.poll(marked).toHaveLength(1);
    const inSight = () =>
      page.evaluate(() => {
        const [found] = Array.from(CSS.highlights.get("found-current") ?? []);
        const box = found?.startContainer.parentElement?.getBoundingClientRect();
        return box !== undefined && box.top > 0 && box.bottom < innerHeight;
      });
    await expect.poll(inSight).toBe(true);
  });

  it("replaces one, then all the others at once, and undoes that in one step", async () => {
    const { page } = program;
    const total = howMany(sections);
    await page.getByRole("button", { name: "Find og erstat" }).click();
    await field().fill("virksomhed");
    await panel().getByRole("textbox", { name: "Erstat med" }).fill("arbejdsplads");
    await panel().getByRole("button", { name: "Erstat", exact: true }).click();
    await panel().getByText("Erstattede 1 sted.").waitFor();
    expect(howMany(await stored())).toBe(total - 1);
    await panel().getByRole("button", { name: "Erstat alle" }).click();
    await panel().getByText(`Erstattede ${total - 1} steder.`).waitFor();
    await panel().getByText("Ingen fund af »virksomhed«").waitFor();
    expect(howMany(await stored())).toBe(0);
    await page.keyboard.press("Control+z");
    await outOf(total - 1);
    expect(howMany(await stored())).toBe(total - 1);
    await page.keyboard.press("Control+z");
    expect(await stored()).toEqual(sections);
  });

  it("finds by case and whole word when asked", async () => {
    await search("JOB");
    await outOf(howMany(sections, /job/gi));
    await panel().getByRole("checkbox", { name: "Kun hele ord" }).check();
    await outOf(howMany(sections, /(?<![\p{L}\p{N}_])job(?![\p{L}\p{N}_])/giu));
    await panel().getByRole("checkbox", { name: "Store/små bogstaver" }).check();
    await panel().getByText("Ingen fund af »JOB«").waitFor();
  });
});

describe.each(["light", "dark"] as const)("in %s mode axe finds nothing wrong with the panel", (colorScheme) => {
  it("with hits and without", async () => {
    const own = await startProgram({ colorScheme });
    try {
      await own.page.emulateMedia({ reducedMotion: "reduce" });
      await openExample(own.page);
      await own.page.keyboard.press("Control+h");
      const panel = own.page.getByRole("search", { name: "Find og erstat" });
      await panel.getByRole("textbox", { name: "Søg i planen" }).fill("virksomhed");
      await panel.getByText(/^1 af \d+$/).waitFor();
      expect(await violations(own.page)).toEqual([]);
      await panel.getByRole("textbox", { name: "Søg i planen" }).fill("kattekilling");
      await panel.getByText("Ingen fund af »kattekilling«").waitFor();
      expect(await violations(own.page)).toEqual([]);
    } finally {
      await own.stop();
    }
  });
});
