import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { DATABASE_NAME } from "../../../electron/core/store/openLibrary.ts";
import { examplePlan } from "../../../electron/core/templates/templates.ts";
import type { Output } from "../../../shared/contract.ts";
import { compareReview } from "../../../shared/review/index.ts";
import { threadOn } from "../../support/comments.ts";
import { laptopOf } from "../../support/core/laptops.ts";
import { runNode } from "../../support/core/runNode.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";

interface Done {
  writes: number;
  answer: { ok: boolean; value: unknown };
}

/** Has a core of its own answer a call; undefined where it was killed before that. */
async function answer(dataFolder: string, method: string, input: unknown, killAt = 0): Promise<Done | undefined> {
  const path = join(tempFolder(), "kald.json");
  writeFileSync(path, JSON.stringify({ method, input }));
  const { stdout } = await runNode("test/integration/store/receiver.ts", [dataFolder, path, String(killAt)]);
  return stdout === "" ? undefined : (JSON.parse(stdout) as Done);
}

/** All that is in a database, which must be sound. */
function contentOf(folder: string): Record<string, unknown[]> {
  const db = new Database(join(folder, DATABASE_NAME), { readonly: true });
  expect([db.pragma("integrity_check", { simple: true }), db.pragma("foreign_key_check")]).toEqual(["ok", []]);
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'").pluck().all() as string[];
  const content = Object.fromEntries(names.map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]));
  db.close();
  return content;
}

/** A write in the middle of any of the calls below. */
const AMIDST = 6;

describe("a core that is killed in the middle of what it writes", () => {
  it("has taken in, decided, restored or stepped on with nothing of it, and does all of it the next time", { timeout: 120_000 }, async () => {
    const [anna, mette] = [laptopOf("Anna Vest"), laptopOf("Mette Holm")];
    const plan = examplePlan();
    const { id } = plan;
    anna.library.insert(plan);
    const version = anna.library.versions.keep(id, { kind: "named", name: "Udkast" });
    mette.open(anna.send(id));
    mette.edit(id, (now) => ({ ...now, title: "Rettet titel", municipality: "Lindholm" }));
    mette.library.comments.takeIn(id, [threadOn({ block: plan.sections[0]?.id ?? "", start: 0, end: 0, quote: "" })]);
    const path = join(tempFolder(), "retur.planpakke");
    writeFileSync(path, mette.send(id, "return"));
    anna.edit(id, (now) => ({ ...now, sections: now.sections.slice(1) }));
    let { revision } = anna.library.read(id);
    anna.library.close();

    const killedIn = async (method: string, input: unknown): Promise<unknown> => {
      const before = contentOf(anna.folder);
      expect(await answer(anna.folder, method, input, AMIDST), method).toBeUndefined();
      expect(contentOf(anna.folder), method).toEqual(before);
      const done = await answer(anna.folder, method, input);
      expect(done, method).toMatchObject({ answer: { ok: true } });
      expect(done?.writes, method).toBeGreaterThan(AMIDST);
      return done?.answer.value;
    };
    const bytes = readFileSync(path).toString("base64");
    const opened = (await killedIn("exchange.open", { fileName: "retur.planpakke", bytes, planId: null })) as { incomingIds: string[] };
    expect(readFileSync(path).toString("base64")).toBe(bytes);
    const accept = compareReview(plan, mette.plan(id)).changes.map((change) => change.id);
    const [incomingId] = opened.incomingIds;
    const decided = await killedIn("incoming.decide", { id, revision, incomingId, accept, reject: [], resolutions: {} });
    revision = (decided as Output<"incoming.decide">).opened.revision;
    const restored = await killedIn("versions.restore", { id, revision, versionId: version.id, section: null });
    revision = (restored as Output<"versions.restore">).opened.revision;
    expect(await killedIn("status.change", { id, revision, to: "adopted", note: "" })).toMatchObject({ plan: { ...plan, status: "adopted" } });
  });
});
