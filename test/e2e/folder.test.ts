import { mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Locator } from "playwright-core";
import { violations } from "./support/axe.ts";
import { callCore, clickEndOf, openExample, storedPlan, untilSaved } from "./support/plans.ts";
import { startProgram, type Program } from "./support/program.ts";

const root = mkdtempSync(join(tmpdir(), "planskriver-folder-"));
const folder = join(root, "Fælles");
let anna: Program;
let mette: Program;

async function programOf(name: string): Promise<Program> {
  const program = await startProgram();
  await callCore(program.page, "settings.change", { person: { name, title: "", department: "" } });
  await program.page.reload();
  return program;
}

function card({ page }: Program): Locator {
  return page.getByRole("region", { name: "Delt mappe" });
}

beforeAll(async () => {
  mkdirSync(folder);
  [anna, mette] = await Promise.all([programOf("Anna Lund"), programOf("Mette Holm")]);
});

afterAll(async () => {
  await Promise.all([anna.stop(), mette.stop()]);
  rmSync(root, { recursive: true, force: true });
});

describe("a plan shared in a folder", () => {
  it("is written in on two laptops, each going through what the other wrote, also after the folder was gone", async () => {
    const id = await openExample(anna.page);
    await anna.page.getByRole("tab", { name: "Gennemsyn" }).click();
    await card(anna).getByLabel("Mappe").fill(join(root, "findes ikke"));
    await card(anna).getByRole("button", { name: "Del planen i mappen" }).click();
    await card(anna).getByRole("alert").getByText("findes ikke. Skriv hele stien").waitFor();
    await card(anna).getByLabel("Mappe").fill(folder);
    await card(anna).getByRole("button", { name: "Del planen i mappen" }).click();
    await card(anna).getByText("Der er ingen andre med endnu").waitFor();

    await mette.page.getByRole("button", { name: "Åbn fra delt mappe" }).first().click();
    await mette.page.getByRole("dialog").getByLabel("Mappe").fill(folder);
    await mette.page.getByRole("button", { name: "Åbn planen" }).click();
    await mette.page.getByLabel("Planens tekst").waitFor();
    await clickEndOf(mette.page, "De sagde det samme");
    await mette.page.keyboard.type(" igen og igen");
    await untilSaved(mette.page);
    await mette.page.getByRole("tab", { name: "Gennemsyn" }).click();

    renameSync(folder, `${folder} væk`);
    await card(mette).getByRole("button", { name: "Del nu" }).click();
    await card(mette).getByText("Mappen kan ikke nås lige nu").waitFor();
    expect(await violations(mette.page)).toEqual([]);
    renameSync(`${folder} væk`, folder);
    await card(mette).getByRole("button", { name: "Del nu" }).click();
    await card(mette).getByText("Mappen kan ikke nås lige nu").waitFor({ state: "detached" });

    await card(anna).getByRole("button", { name: "Hent nu" }).click();
    await card(anna).getByText("1 har ændringer til dig").waitFor();
    expect(await violations(anna.page)).toEqual([]);
    await card(anna).getByRole("button", { name: "Se ændringer fra Mette Holm" }).click();
    await anna.page.getByRole("button", { name: "Tag alle med" }).click();
    await expect.poll(async () => JSON.stringify((await storedPlan(anna.page, id)).sections)).toContain("igen og igen");
    await expect.poll(async () => (await callCore(anna.page, "folder.read", { id }))?.participants.map(({ waiting }) => waiting)).toEqual([null, null]);
    expect((await storedPlan(anna.page, id)).sections).toEqual((await storedPlan(mette.page, id)).sections);
  });
});
