import { spawn } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DATABASE_NAME, openLibrary } from "../../../electron/core/store/openLibrary.ts";
import { examplePlan } from "../../../electron/core/templates/templates.ts";
import { threadOn } from "../../support/comments.ts";
import { laptopOf } from "../../support/core/laptops.ts";
import { root } from "../../support/core/runNode.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";

/** What a receiver printed; it is killed without warning so many ms after it began, if it is not done by then. */
async function receive(dataFolder: string, path: string, killAfter: number | null): Promise<string[]> {
  const child = spawn(process.execPath, [`${root}test/integration/store/receiver.ts`, dataFolder, path], { stdio: ["ignore", "pipe", "inherit"] });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line === "begun" && killAfter !== null) setTimeout(() => child.kill("SIGKILL"), killAfter);
  }
  return lines;
}

describe("a core that is killed while it receives", () => {
  it("has taken in all of the package or nothing of it, and takes it in when it is opened again", { timeout: 120_000 }, async () => {
    const [anna, mette] = [laptopOf("Anna Vest"), laptopOf("Mette Holm")];
    const plan = examplePlan();
    anna.library.insert(plan);
    mette.open(anna.send(plan.id));
    mette.edit(plan.id, (now) => ({ ...now, title: "Rettet titel" }));
    const [section] = plan.sections;
    mette.library.comments.takeIn(plan.id, [threadOn({ block: section?.id ?? "", start: 0, end: 0, quote: "" })]);
    const back = mette.send(plan.id, "return");
    anna.library.close();
    mette.library.close();
    const path = join(tempFolder(), "retur.planpakke");
    writeFileSync(path, back);

    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 700 }), async (killAfter) => {
        const folder = tempFolder();
        cpSync(anna.folder, folder, { recursive: true });
        await receive(folder, path, killAfter);
        const library = openLibrary(folder);
        const [incoming, comments] = [library.incoming.list(plan.id), library.comments.list(plan.id)];
        expect(library.read(plan.id).plan).toEqual(plan);
        expect([0, 1]).toContain(incoming.length);
        expect(comments).toHaveLength(incoming.length);
        expect(library.lineage.lineage(plan.id)).toHaveLength(1 + incoming.length);
        library.close();
        expect(readFileSync(path)).toEqual(Buffer.from(back));
        const db = new Database(join(folder, DATABASE_NAME), { readonly: true });
        expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
        db.close();

        const [, answer = ""] = await receive(folder, path, null);
        expect(JSON.parse(answer)).toMatchObject({ ok: true, value: { kind: incoming.length === 0 ? "incoming" : "known", id: plan.id } });
        const again = openLibrary(folder);
        expect(again.incoming.list(plan.id)).toHaveLength(1);
        expect(again.comments.list(plan.id)).toHaveLength(1);
        again.close();
      }),
      { numRuns: 4 },
    );
  });
});
