import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { contentHash } from "../../../shared/contentHash.ts";
import { toProblem } from "../../../shared/problem.ts";
import { samplePlan } from "../../support/core/samplePlan.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";
import { Laptop } from "./laptop.ts";

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

/** What a sync program does: brings what is in one folder, and not in the other, to the other. */
function bring(from: string, to: string, which: (file: string) => boolean = () => true): void {
  for (const file of filesIn(from).filter(which)) {
    if (filesIn(to).includes(file)) expect(readFileSync(join(to, file))).toEqual(readFileSync(join(from, file)));
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(join(from, file), join(to, file));
  }
}

const { id: PLAN, ...rest } = samplePlan("Plan 2025", ["Unge", "Job", "Sundhed"]);
const plan = { id: PLAN, ...rest };

/** Anna shares a plan in a folder, and the others take part. */
async function share(folder: string, ...others: Laptop[]): Promise<Laptop> {
  const anna = new Laptop("Anna");
  anna.library.insert(plan);
  await anna.sharing.bind(PLAN, folder);
  for (const other of others) expect(await other.sharing.join(folder)).toBe(PLAN);
  return anna;
}

/** Lets the time pass until the next look into the folders, and that be over. */
async function look(laptop: Laptop): Promise<void> {
  vi.advanceTimersByTime(20_000);
  await vi.waitUntil(() => !laptop.state(PLAN).isBusy);
}

describe("a plan that three people share in a folder", () => {
  it("ends the same with all three, each change gone through as whose it is", async () => {
    const folder = tempFolder();
    const [bo, carl] = [new Laptop("Bo"), new Laptop("Carl")];
    const anna = await share(folder, bo, carl);
    expect(bo.plan(PLAN)).toEqual(plan);

    anna.write(PLAN, "Unge", "Fra Anna.");
    bo.write(PLAN, "Job", "Fra Bo.");
    carl.write(PLAN, "Sundhed", "Fra Carl.");
    for (const one of [anna, bo, carl]) await one.sharing.sync(PLAN);
    await anna.sharing.sync(PLAN);
    expect(anna.waiting(PLAN)).toEqual(["Bo", "Carl"]);
    expect(anna.lines(PLAN)).not.toContain("Fra Bo.");

    expect((await anna.takeIn(PLAN)).toSorted()).toEqual(["Bo", "Carl"]);
    anna.write(PLAN, "Unge", "Mere fra Anna.");
    await anna.sharing.sync(PLAN);
    expect(new Set(await bo.takeIn(PLAN))).toEqual(new Set(["Anna", "Carl"]));
    await carl.takeIn(PLAN);
    for (const one of [anna, bo, carl]) await one.takeIn(PLAN);
    expect(new Set([anna, bo, carl].map((one) => contentHash(one.plan(PLAN)))).size).toBe(1);
    expect(anna.lines(PLAN)).toEqual(expect.arrayContaining(["Fra Anna.", "Mere fra Anna.", "Fra Bo.", "Fra Carl."]));

    const quiet = filesIn(folder);
    for (const one of [anna, bo, carl, anna, bo]) await one.takeIn(PLAN);
    expect(filesIn(folder)).toEqual(quiet);
  });

  it("is written by each in a subfolder of their own alone, and no file is ever changed or taken away", async () => {
    const folder = tempFolder();
    const bo = new Laptop("Bo");
    const anna = await share(folder, bo);
    const own = (one: Laptop) => `/${one.library.folders.participant()}/`;
    const seen = new Map<string, string>();
    for (const [at, one] of [anna, bo, anna, bo].entries()) {
      const before = new Set(filesIn(folder));
      one.write(PLAN, "Unge", `Runde ${at}.`);
      await one.takeIn(PLAN);
      const added = filesIn(folder).filter((file) => !before.has(file));
      expect(added.length).toBeGreaterThan(0);
      expect(added.filter((file) => !file.includes(own(one)))).toEqual([]);
      for (const file of filesIn(folder)) seen.set(file, contentHash([...readFileSync(join(folder, file))]));
    }
    for (const [file, hash] of seen) expect(contentHash([...readFileSync(join(folder, file))])).toBe(hash);
  });

  it("loses nothing to a data folder that was put back from a backup, and whose files go on under the same name", async () => {
    const folder = tempFolder();
    const [bo, backup] = [new Laptop("Bo"), new Laptop("Sikkerhedskopi")];
    const anna = await share(folder, bo);
    await backup.takeOver(anna);
    anna.write(PLAN, "Unge", "Efter kopien.");
    await anna.sharing.sync(PLAN);
    const before = new Map(filesIn(folder).map((file) => [file, contentHash([...readFileSync(join(folder, file))])]));
    await anna.takeOver(backup);
    expect(anna.lines(PLAN)).not.toContain("Efter kopien.");
    anna.write(PLAN, "Job", "Efter gendannelsen.");
    await anna.sharing.sync(PLAN);
    expect(anna.waiting(PLAN)).toEqual(["Anna"]);
    for (const one of [anna, bo, anna]) await one.takeIn(PLAN);
    expect(bo.plan(PLAN)).toEqual(anna.plan(PLAN));
    expect(anna.lines(PLAN)).toEqual(expect.arrayContaining(["Efter kopien.", "Efter gendannelsen."]));
    for (const [file, hash] of before) expect(contentHash([...readFileSync(join(folder, file))])).toBe(hash);
  });

  it("meets again after a week without the folder, with all that was written on either side", async () => {
    const [annas, bos] = [tempFolder(), tempFolder()];
    const [anna, bo] = [await share(annas), new Laptop("Bo")];
    bring(annas, bos);
    await bo.sharing.join(bos);
    for (let day = 1; day <= 3; day += 1) {
      anna.write(PLAN, "Unge", `Anna dag ${day}.`);
      bo.write(PLAN, "Job", `Bo dag ${day}.`);
      for (const one of [anna, bo]) await one.sharing.sync(PLAN);
    }
    bring(annas, bos);
    bring(bos, annas);
    await anna.takeIn(PLAN);
    bring(annas, bos);
    await bo.takeIn(PLAN);
    expect(bo.plan(PLAN)).toEqual(anna.plan(PLAN));
    expect(anna.lines(PLAN)).toEqual(expect.arrayContaining([1, 2, 3].flatMap((day) => [`Anna dag ${day}.`, `Bo dag ${day}.`])));
  });

  it("is not harmed by files that come late, in any order, halfway, twice, tampered with or from elsewhere", async () => {
    const [annas, bos] = [tempFolder(), tempFolder()];
    const [anna, bo] = [await share(annas), new Laptop("Bo")];
    bring(annas, bos);
    await bo.sharing.join(bos);
    anna.write(PLAN, "Unge", "Første.");
    await anna.sharing.sync(PLAN);
    anna.write(PLAN, "Unge", "Anden.");
    await anna.sharing.sync(PLAN);
    const [first = "", second = "", third = ""] = filesIn(annas);

    bring(annas, bos, (file) => file === third);
    truncateSync(join(bos, third), 400);
    const own = dirname(join(bos, first));
    writeFileSync(join(own, "~$0001.tmp"), "x");
    writeFileSync(join(own, "desktop.ini"), "x");
    cpSync(join(annas, second), join(own, "000002-0123456789abcdef (konfliktkopi).planpakke"));
    cpSync(join(annas, second), join(own, "000009-0123456789abcdef.planpakke"));
    await bo.sharing.sync(PLAN);
    expect([bo.waiting(PLAN), bo.state(PLAN).problems]).toEqual([[], []]);
    await bo.sharing.sync(PLAN);
    expect(bo.state(PLAN).problems).toEqual([
      { problem: "unfinished", fileName: third.split("/").at(-1), from: "Anna" },
      { problem: "unfinished", fileName: "000009-0123456789abcdef.planpakke", from: "Anna" },
    ]);

    rmSync(join(bos, third));
    rmSync(join(own, "000009-0123456789abcdef.planpakke"));
    bring(annas, bos, (file) => file === third);
    expect(await bo.takeIn(PLAN)).toEqual(["Anna"]);
    bring(annas, bos, (file) => file === second);
    expect(await bo.takeIn(PLAN)).toEqual([]);
    expect(bo.state(PLAN).problems).toEqual([]);
    expect(bo.plan(PLAN)).toEqual(anna.plan(PLAN));
  });

  it("waits calmly while the folder is gone, also over a restart, and shares what was written meanwhile", async () => {
    const folder = join(tempFolder(), "Fælles");
    mkdirSync(folder);
    const bo = new Laptop("Bo");
    const anna = await share(folder, bo);
    renameSync(folder, `${folder} væk`);
    anna.write(PLAN, "Unge", "Skrevet på toget.");
    await anna.sharing.sync(PLAN);
    expect(anna.state(PLAN).reach).toBe("unreachable");
    await anna.restart();
    expect(() => statSync(folder)).toThrow();
    renameSync(`${folder} væk`, folder);
    await anna.sharing.sync(PLAN);
    expect(anna.state(PLAN).reach).toBe("reached");
    await bo.takeIn(PLAN);
    expect(bo.lines(PLAN)).toContain("Skrevet på toget.");
  });

  it("is shared by itself once it has been left alone, and what others shared is picked up by itself", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    const folder = tempFolder();
    const bo = new Laptop("Bo");
    const anna = await share(folder, bo);
    anna.write(PLAN, "Unge", "Midt i en sæt");
    const before = filesIn(folder);
    await look(anna);
    expect(filesIn(folder)).toEqual(before);
    await look(anna);
    expect(filesIn(folder)).toHaveLength(before.length + 1);
    await look(bo);
    expect(bo.waiting(PLAN)).toEqual(["Anna"]);
  });

  it("is shared at the end of the program, and stays shared until it is said to be no more", async () => {
    const folder = tempFolder();
    const bo = new Laptop("Bo");
    const anna = await share(folder, bo);
    anna.write(PLAN, "Unge", "Lige før fyraften.");
    await anna.restart();
    await bo.takeIn(PLAN);
    expect(bo.lines(PLAN)).toContain("Lige før fyraften.");
    anna.sharing.unbind(PLAN);
    expect(anna.sharing.read(PLAN)).toBeNull();
    expect(filesIn(folder).length).toBeGreaterThan(0);
  });

  it("says what is wrong with a folder that cannot be used", async () => {
    const anna = new Laptop("Anna");
    anna.library.insert(plan);
    const folder = tempFolder();
    writeFileSync(join(folder, "fil.txt"), "x");
    const told = (work: Promise<unknown>) => work.then(() => "", (error: unknown) => toProblem(error).code);
    const asked = (path: string) => told(anna.sharing.bind(PLAN, path));
    expect(await asked("ikke/hel/sti")).toBe("folder.missing");
    expect(await asked(join(folder, "findes ikke"))).toBe("folder.missing");
    expect(await asked(join(folder, "fil.txt"))).toBe("folder.notFolder");
    expect(await asked(anna.dataFolder)).toBe("folder.own");
    expect(await told(anna.sharing.join(folder))).toBe("folder.noPlan");
    expect(anna.sharing.read(PLAN)).toBeNull();
  });
});
