import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { lindholm } from "../fixtures/wordTemplates.ts";
import { violations } from "./support/axe.ts";
import { callCore, openExample } from "./support/plans.ts";
import { startProgram, type Program } from "./support/program.ts";

describe("the municipality's Word template", () => {
  let program: Program;
  let page: Page;
  let folder: string;
  beforeAll(async () => {
    program = await startProgram();
    page = program.page;
    folder = await mkdtemp(join(tmpdir(), "planskriver-template-"));
    await writeFile(join(folder, "kommune.dotx"), lindholm());
    await writeFile(join(folder, "gammel.dotm"), "%PDF-1.7");
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.getByRole("link", { name: "Kommunen" }).click();
  });
  afterAll(async () => {
    await program.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const field = () => page.getByRole("region", { name: "Word-skabelon" });
  const choose = async (button: string, file: string) => {
    const chooser = page.waitForEvent("filechooser");
    await field().getByRole("button", { name: button }).click();
    await (await chooser).setFiles(join(folder, file));
  };

  it("says what it is for, and what is wrong with a file that is none", async () => {
    await field().getByText("Vælg den Word-skabelon, kommunen skriver i.").waitFor();
    await choose("Vælg Word-skabelon", "gammel.dotm");
    await field().getByRole("alert").filter({ hasText: "ligner en PDF-fil" }).waitFor();
  });

  it("is chosen, and told what it gives and lacks", async () => {
    await choose("Vælg Word-skabelon", "kommune.dotx");
    await field().getByText("kommune.dotx").waitFor();
    await field().getByText("side 210 × 297 mm · Georgia · sidehoved · sidefod · logo").waitFor();
    await field().getByRole("listitem").filter({ hasText: "Overskrift til indholdsfortegnelse" }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("is removed, and brought back", async () => {
    await field().getByRole("button", { name: "Fjern Word-skabelon" }).click();
    await field().getByText("Vælg den Word-skabelon, kommunen skriver i.").waitFor();
    await page.getByRole("button", { name: "Fortryd" }).last().click();
    await field().getByText("kommune.dotx").waitFor();
    expect((await callCore(page, "wordTemplate.get", {})).template?.name).toBe("kommune.dotx");
  });

  it("gives the pages that are shown its looks, with each page's own number, unless an export does without", async () => {
    await openExample(page);
    await page.getByRole("tab", { name: "Eksport" }).click();
    const sheet = page.getByRole("group", { name: /^Side 4 af \d+$/ });
    expect(await sheet.textContent()).toMatch(/lindholm\.dk\s*4$/);
    await page.getByRole("checkbox", { name: "Brug kommunens Word-skabelon (kommune.dotx)" }).click();
    await sheet.filter({ hasText: /Side 4 af \d+$/ }).waitFor();
  });
});
