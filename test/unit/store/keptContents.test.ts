import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { openConnection, type WritableDB } from "../../../electron/core/store/connection.ts";
import { keepPlan, readKeptPlan } from "../../../electron/core/store/contents/keptPlan.ts";
import { removeUnusedContents } from "../../../electron/core/store/contents/removeUnusedContents.ts";
import { migrate, pendingMigrations } from "../../../electron/core/store/migrate.ts";
import { migrations } from "../../../electron/core/store/migrations/index.ts";
import { DATABASE_NAME, openLibrary } from "../../../electron/core/store/openLibrary.ts";
import { removeUnusedAssets } from "../../../electron/core/store/removeUnusedAssets.ts";
import { examplePlan } from "../../../electron/core/templates/templates.ts";
import { createId } from "../../../shared/plan/ids.ts";
import { createImage, createParagraph, createSection, type Section } from "../../../shared/plan/nodes/index.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { planArbitrary } from "../../support/arbitraries.ts";
import { samplePlan, sampleSection } from "../../support/core/samplePlan.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";
import { pngOf } from "../../support/pictures.ts";

/** A library's database, open beside any program. */
function database(folder = tempFolder()): WritableDB {
  const db = openConnection(join(folder, DATABASE_NAME));
  onTestFinished(() => db.close());
  migrate(db, pendingMigrations(db, migrations));
  return db;
}

/** How many pieces are kept, and how many bytes they take. */
function kept(file: string): { pieces: number; bytes: number } {
  const db = new Database(join(file, DATABASE_NAME), { readonly: true });
  try {
    return db.prepare("SELECT count(*) AS pieces, total(length(bytes)) AS bytes FROM contents").get() as { pieces: number; bytes: number };
  } finally {
    db.close();
  }
}

/** `plan` with one more sentence at the end of one of its sections, and how many bytes that is. */
function edited(plan: Plan, index: number): { plan: Plan; bytes: number } {
  const at = index % plan.sections.length;
  const text = `Ændring ${index}: ${createId()} ${createId()} ${createId()}`;
  const paragraph = createParagraph([{ text }]);
  const sections = plan.sections.map((section, place): Section => {
    if (place !== at) return section;
    const [title, first, ...rest] = section.children;
    return { ...section, children: [title, first, ...rest, paragraph] };
  });
  return { plan: { ...plan, sections }, bytes: JSON.stringify(paragraph).length };
}

describe("a hundred versions", () => {
  it("take little more room than what was changed from one to the next", () => {
    const folder = tempFolder();
    const library = openLibrary(folder);
    let plan: Plan = { ...examplePlan(), id: createId() };
    library.insert(plan);
    library.versions.keep(plan.id, { kind: "named", name: "Først" });
    library.close();
    const before = kept(folder);

    const again = openLibrary(folder);
    let changed = 0;
    for (let index = 0; index < 100; index += 1) {
      const next = edited(plan, index * 7);
      plan = next.plan;
      changed += next.bytes;
      again.replace(plan, again.read(plan.id).revision);
      again.versions.keep(plan.id, { kind: "named", name: `Version ${index}` });
    }
    again.close();
    const after = kept(folder);
    expect(after.pieces - before.pieces).toBe(200);
    expect(after.bytes - before.bytes).toBeLessThan(6 * changed);
    // Whole plans, each deflated alone, would take this much.
    expect(after.bytes - before.bytes).toBeLessThan((before.bytes * 100) / 10);
  });

  it("are each what was kept, though most are told by those before", () => {
    const db = database();
    fc.assert(
      fc.property(fc.array(planArbitrary(), { minLength: 15, maxLength: 20 }), (plans) => {
        let last: string | undefined;
        const hashes = plans.map((plan) => (last = keepPlan(db, plan, last)));
        expect(hashes.map((hash) => readKeptPlan(db, hash))).toEqual(plans);
      }),
      { numRuns: 5 },
    );
  });
});

describe("what no version speaks of any more", () => {
  const INSERT = "INSERT INTO versions (id, plan_id, kind, name, at, kept_at, content) VALUES (?, ?, 'named', '', '', '', ?)";

  it("goes, but for what those that are left share with it or are told by", () => {
    const folder = tempFolder();
    const library = openLibrary(folder);
    const plan = samplePlan("Plan", ["A", "B", "C"]);
    library.insert(plan);
    library.close();
    const db = database(folder);
    const plans = [plan];
    for (let index = 0; index < 5; index += 1) plans.push(edited(plans.at(-1) ?? plan, index).plan);
    let last: string | undefined;
    const hashes = plans.map((one) => (last = keepPlan(db, one, last)));
    db.run(INSERT, createId(), plan.id, hashes[2] ?? "");
    removeUnusedContents(db);
    expect(readKeptPlan(db, hashes[2] ?? "")).toEqual(plans[2]);
    expect(readKeptPlan(db, hashes[5] ?? "")).toBeUndefined();

    db.run("DELETE FROM versions");
    removeUnusedContents(db);
    expect(db.all("SELECT * FROM contents")).toEqual([]);
  });

  it("takes its pictures with it, and no sooner", () => {
    const folder = tempFolder();
    const library = openLibrary(folder);
    const asset = library.putAsset(pngOf(30, 20));
    const plan = { ...samplePlan("Plan"), sections: [createSection("prose", "Billede", [createImage(asset)])] };
    library.insert(plan);
    library.versions.keep(plan.id, { kind: "named", name: "Med billede" });
    library.replace({ ...plan, sections: [sampleSection("Uden")] }, 0);
    library.close();

    const db = database(folder);
    const pictures = () => db.all("SELECT sha256 FROM assets").length;
    const days = (count: number) => new Date(Date.UTC(2026, 0, 1 + count));
    for (const count of [0, 2, 4]) {
      removeUnusedContents(db);
      removeUnusedAssets(db, days(count));
    }
    expect(pictures()).toBe(1);
    db.run("DELETE FROM versions");
    for (const count of [6, 8]) {
      removeUnusedContents(db);
      removeUnusedAssets(db, days(count));
    }
    expect(pictures()).toBe(0);
  });
});
