import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { plainText } from "../../../shared/plan/plainText.ts";
import { DATABASE_NAME, openLibrary } from "../../../electron/core/store/openLibrary.ts";
import { problemCode } from "../../support/core/problemCode.ts";
import { root } from "../../support/core/runNode.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";

function startWriter(dataFolder: string): ChildProcess {
  return spawn(process.execPath, [`${root}test/integration/store/writer.ts`, dataFolder], {
    stdio: ["pipe", "pipe", "inherit"],
  });
}

/** The lines a writer has printed once it has ended; it is killed without warning after `saves` of them. */
async function linesUntilKilled(writer: ChildProcess, saves: number): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: writer.stdout as NodeJS.ReadableStream })) {
    lines.push(line);
    if (lines.length === saves + 1) writer.kill("SIGKILL");
  }
  return lines;
}

describe("a core that is killed while it saves", () => {
  it.each([1, 7, 60])("has on disk all it had answered for, in a sound database: killed after %i saves", async (saves) => {
    const folder = tempFolder();
    const [id = "", ...acknowledged] = await linesUntilKilled(startWriter(folder), saves);
    expect(acknowledged.length).toBeGreaterThanOrEqual(saves);

    const library = openLibrary(folder);
    const { plan, revision } = library.read(id);
    library.close();
    // A save may have reached the disk with its answer still under way, but no more than that one.
    expect([acknowledged.length, acknowledged.length + 1]).toContain(revision);
    const last = plan.sections[revision % plan.sections.length];
    expect(plainText(last ? [last] : [])).toBe(`Skrevet\n${revision}`);

    const db = new Database(join(folder, DATABASE_NAME), { readonly: true });
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(db.pragma("foreign_key_check")).toEqual([]);
    db.close();
  });

  it("keeps other processes out while it lives and none once it is dead", async () => {
    const folder = tempFolder();
    const writer = startWriter(folder);
    const lines = createInterface({ input: writer.stdout as NodeJS.ReadableStream });
    await new Promise((resolve) => lines.once("line", resolve));
    expect(problemCode(() => openLibrary(folder))).toBe("store.locked");

    writer.kill("SIGKILL");
    await new Promise((resolve) => writer.once("close", resolve));
    const library = openLibrary(folder);
    expect(library.list()).toHaveLength(1);
    library.close();
  });
});
