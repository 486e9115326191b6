import { existsSync, readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { htmlToBlocks } from "../../shared/html/htmlToBlocks.ts";
import { createParagraph, createSection, type Block } from "../../shared/plan/nodes/index.ts";
import { plainText } from "../../shared/plan/plainText.ts";
import { createPlan } from "../../shared/plan/plan.ts";
import { sectionBlocks } from "../../shared/plan/tree.ts";
import { notIn, spacedWords } from "../support/words.ts";
import { visibleWords } from "../support/visibleWords.ts";
import { callCore, clickEndOf, openPlan, paste, storedPlan } from "./support/plans.ts";
import { startProgram, type Program } from "./support/program.ts";

const folder = new URL("../../../shared/clipboard/", import.meta.url);
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".html")) : [];

/** What each block is, however deep: enough to see whether lists and tables came through. */
function shape(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === "list" ? [`list of ${block.children.length}`] : [block.type === "table" ? `table of ${block.children.length}` : block.type],
  );
}

describe.skipIf(names.length === 0)("what Word and Google Docs put on the clipboard", () => {
  let program: Program;
  beforeAll(async () => {
    program = await startProgram();
  });
  afterAll(() => program.stop());

  it.each(names)("%s lands in the text with its words and structure, and is saved", async (name) => {
    const { page } = program;
    const html = readFileSync(new URL(name, folder), "utf8");
    const plan = createPlan({
      title: `Indsat ${name}`,
      municipality: "Lindholm",
      period: { from: 2027, to: 2028 },
      template: null,
      focusAreas: { name: null, numbered: false },
      sections: [createSection("prose", "Indsat", [createParagraph([{ text: "Før" }]), createParagraph(), createParagraph([{ text: "Efter" }])])],
    });
    const bytes = Buffer.from(JSON.stringify(plan)).toString("base64");
    const { id } = await callCore(page, "library.import", { fileName: "plan.json", bytes });
    await openPlan(page, id);
    await clickEndOf(page, "Før");
    await page.keyboard.press("ArrowDown");
    await paste(page, { "text/html": html, "text/plain": "" });
    const wanted = visibleWords(html);
    const stored = async () => (await storedPlan(page, id)).sections.flatMap(sectionBlocks);
    await expect.poll(async () => notIn(wanted, spacedWords(plainText(await stored())))).toEqual([]);
    const blocks = await stored();
    expect(shape(blocks).filter((kind) => kind !== "paragraph")).toEqual(
      shape(htmlToBlocks(html)).filter((kind) => kind !== "paragraph"),
    );
    expect(plainText(blocks.slice(0, 1))).toBe("Før");
    expect(plainText(blocks.slice(-1))).toBe("Efter");
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await storedPlan(page, id)).sections).toEqual(plan.sections);
  });
});
