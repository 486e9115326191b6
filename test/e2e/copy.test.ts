import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { htmlToBlocks } from "../../shared/html/htmlToBlocks.ts";
import { plainText } from "../../shared/plan/plainText.ts";
import { spellOut } from "../../shared/plan/spellOut.ts";
import { sectionTitle } from "../../shared/plan/tree.ts";
import { clickEndOf, openExample, paste, storedPlan, untilSaved } from "./support/plans.ts";
import { startProgram, type Program } from "./support/program.ts";

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.stop());

/** What a copy or cut puts on the clipboard, by type. */
async function copied(page: Page, what: "copy" | "cut" = "copy"): Promise<Record<string, string>> {
  return page.evaluate((type) => {
    const data = new DataTransfer();
    document.activeElement?.dispatchEvent(new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true }));
    return Object.fromEntries(data.types.map((name) => [name, data.getData(name)]));
  }, what);
}

describe("copying", () => {
  it("gives the whole plan as formatted HTML and as text, with nothing of the editor", async () => {
    const { page } = program;
    const id = await openExample(page);
    await clickEndOf(page, "planer.");
    await page.keyboard.press("Control+a");
    const data = await copied(page);
    const html = data["text/html"] ?? "";
    expect(html).not.toMatch(/data-slate|class=|contenteditable/);
    const plan = await storedPlan(page, id);
    const blocks = htmlToBlocks(html);
    const headings = blocks.flatMap((block) => (block.type === "heading" && block.level === 2 ? [plainText([block])] : []));
    for (const section of spellOut(plan).sections) {
      expect(headings.some((heading) => heading.endsWith(sectionTitle(section)))).toBe(true);
    }
    expect(blocks.filter(({ type }) => type === "table").length).toBeGreaterThan(2);
    expect(data["text/plain"]).toContain("Tabel 1. ");
    expect(data["text/plain"]).not.toContain("\uFEFF");
  });

  it("gives part of a line as that part, and cutting takes it out of the text", async () => {
    const { page } = program;
    const id = await openExample(page);
    await clickEndOf(page, "planer.");
    for (let step = 0; step < 7; step++) await page.keyboard.press("Shift+ArrowLeft");
    await page.waitForFunction(() => getSelection()?.toString() === "planer.");
    const data = await copied(page, "cut");
    expect(data["text/plain"]).toBe("planer.");
    expect(data["text/html"]).toBe('<meta charset="utf-8"><span lang="da">planer.</span>');
    await untilSaved(page);
    expect(plainText((await storedPlan(page, id)).sections)).not.toContain("planer.");
  });

  it("of several lines pastes back into the plan with everything they hold", async () => {
    const { page } = program;
    const id = await openExample(page);
    await clickEndOf(page, "planer.");
    await page.keyboard.press("Control+a");
    const data = await copied(page);
    const before = (await storedPlan(page, id)).sections.length;
    await clickEndOf(page, "planer.");
    await paste(page, data);
    await untilSaved(page);
    expect((await storedPlan(page, id)).sections).toHaveLength(2 * before);
  });
});
