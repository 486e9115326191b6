import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { DATABASE_NAME, openLibrary, type Library } from "../../../electron/core/store/openLibrary.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { approvedContent, type Approval } from "../../../shared/review/index.ts";
import { problemCode, problemOf } from "../../support/core/problemCode.ts";
import { samplePlan, sampleSection } from "../../support/core/samplePlan.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";

const METTE = { name: "Mette Holm", title: "afdelingschef", department: "Job og Velfærd" };
const JENS = { name: "Jens Bo", title: "", department: "" };

function libraryWith(plan: Plan = samplePlan("Plan", ["Indledning", "Opfølgning"])) {
  const folder = tempFolder();
  const library = openLibrary(folder);
  onTestFinished(() => library.close());
  library.insert(plan);
  const [section] = plan.sections;
  if (!section) throw new Error("no section");
  return { library, plan, section, id: plan.id, folder };
}

const revisionOf = (library: Library, id: string): number => library.read(id).revision;

function go(library: Library, id: string, to: Plan["status"], note = "") {
  return library.status.change({ id, revision: revisionOf(library, id), to, note, by: METTE });
}

function decide(library: Library, plan: Plan, section: string | null, decision: Approval["decision"] = "approved", by = METTE) {
  const content = approvedContent(plan, section) ?? "";
  return library.status.approve({ id: plan.id, section, content, decision, note: "", by });
}

/** The database as another program would open it, once the library has let go of it. */
function opened(folder: string, library: Library): Database.Database {
  library.close();
  const db = new Database(join(folder, DATABASE_NAME));
  db.pragma("foreign_keys = ON");
  onTestFinished(() => void db.close());
  return db;
}

describe("a plan's way from state to state", () => {
  it("is written down step by step, with a version of the plan as it was in each", () => {
    const { library, id } = libraryWith();
    go(library, id, "review", "Til Jens");
    const { plan, revision } = go(library, id, "committee");
    expect(plan.status).toBe("committee");
    const { transitions } = library.status.read(id);
    expect(transitions).toMatchObject([
      { from: "draft", to: "review", by: METTE, note: "Til Jens" },
      { from: "review", to: "committee", by: METTE, note: "" },
    ]);
    expect(transitions.map(({ version }) => library.versions.read(id, version ?? "").status)).toEqual(["review", "committee"]);
    expect(library.versions.list(id).filter(({ kind }) => kind === "state").map(({ name }) => name)).toEqual([
      "Udvalgsbehandling",
      "Til gennemsyn",
    ]);
    expect(revision).toBe(2);
  });

  it("goes back only with a reason, and nowhere to where it is", () => {
    const { library, id } = libraryWith();
    go(library, id, "hearing");
    expect(problemOf(() => go(library, id, "draft", "  "))).toEqual({ code: "text.required", details: { field: "Begrundelse" } });
    expect(problemCode(() => go(library, id, "hearing", "Igen"))).toBe("status.sameState");
    expect(library.read(id).plan.status).toBe("hearing");
    expect(go(library, id, "draft", "Tal mangler").plan.status).toBe("draft");
  });

  it("takes no step on a plan that was changed meanwhile", () => {
    const { library, id } = libraryWith();
    const revision = revisionOf(library, id);
    library.rename(id, "Nyt navn");
    expect(problemCode(() => library.status.change({ id, revision, to: "review", note: "", by: METTE }))).toBe("library.changedElsewhere");
    expect(library.status.read(id).transitions).toEqual([]);
    expect(library.versions.list(id).filter(({ kind }) => kind === "state")).toEqual([]);
  });
});

describe("an adopted plan", () => {
  it("is changed in no way until it is opened again, and then with all it had", () => {
    const { library, id, plan } = libraryWith();
    const before = library.versions.keep(id, { kind: "named", name: "Før" });
    go(library, id, "adopted");
    const locked = library.read(id);
    const { revision } = locked;
    const added = sampleSection("Nyt");
    const ways = [
      () => library.save({ id, revision, saveId: "a", sections: [added], order: [added.id] }),
      () => library.setProperties({ id, revision, changed: { title: "Andet" } }),
      () => library.replace({ ...plan, title: "Andet" }, revision),
      () => library.replace(library.versions.read(id, before.id), revision),
      () => library.rename(id, "Andet"),
    ];
    for (const way of ways) expect(problemOf(way)).toEqual({ code: "plan.locked", details: { state: "vedtaget" } });
    expect(library.read(id)).toEqual(locked);
    expect(problemCode(() => go(library, id, "draft"))).toBe("text.required");
    go(library, id, "committee", "Fejl i tabel 2");
    expect(library.rename(id, "Rettet")).toBeUndefined();
    expect(library.read(id).plan).toEqual({ ...plan, status: "committee", title: "Rettet" });
  });

  it("stays locked on the shelf", () => {
    const { library, id } = libraryWith();
    go(library, id, "adopted");
    go(library, id, "archived");
    expect(problemOf(() => library.rename(id, "Andet")).details).toEqual({ state: "arkiveret" });
  });

  it("answers a save that was repeated since its first answer got lost", () => {
    const { library, id, section, plan } = libraryWith();
    const change = { id, revision: 0, saveId: "a", sections: [section], order: plan.sections.map((one) => one.id) };
    const saved = library.save(change);
    go(library, id, "adopted");
    expect(library.save(change)).toEqual(saved);
  });
});

describe("an approval", () => {
  it("is given only to what is stored", () => {
    const { library, plan, section, id } = libraryWith();
    library.rename(id, "En anden titel");
    expect(problemCode(() => decide(library, plan, null))).toBe("approval.changed");
    const { by, content } = decide(library, plan, section.id);
    expect({ by, content }).toEqual({ by: METTE, content: approvedContent(plan, section.id) });
    const gone = { id, section: "nowhere", content: "", decision: "approved" as const, note: "", by: METTE };
    expect(problemCode(() => library.status.approve(gone))).toBe("approval.changed");
  });

  it("is taken back by a decision of its own, which comes after it even in the same moment", () => {
    const { library, plan, section, id } = libraryWith();
    decide(library, plan, section.id);
    decide(library, plan, section.id, "withdrawn");
    decide(library, plan, section.id, "approved", JENS);
    expect(library.status.read(id).approvals.filter(({ by }) => by.name === METTE.name).map(({ decision }) => decision)).toEqual([
      "approved",
      "withdrawn",
    ]);
  });
});

describe("what was decided", () => {
  it("cannot be changed, removed or replaced, not even beside the program", () => {
    const { library, plan, section, id, folder } = libraryWith();
    go(library, id, "review");
    decide(library, plan, section.id);
    const db = opened(folder, library);
    for (const table of ["transitions", "approvals"]) {
      const refused = new RegExp(`${table} are never changed`);
      expect(() => db.exec(`UPDATE ${table} SET content = '{}'`)).toThrow(refused);
      expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(refused);
      expect(() => db.exec(`INSERT OR REPLACE INTO ${table} SELECT plan_id, id, at, '{}' FROM ${table}`)).toThrow(refused);
      expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(1);
    }
  });

  it("goes with its plan when that is removed for good, and other plans keep theirs", () => {
    const { library, plan, section, id } = libraryWith();
    const other = samplePlan("En anden");
    library.insert(other);
    for (const one of [plan, other]) go(library, one.id, "review");
    decide(library, plan, section.id);
    library.trash(id);
    library.remove(id);
    expect(library.status.read(id)).toEqual({ transitions: [], approvals: [] });
    expect(library.status.read(other.id).transitions).toHaveLength(1);
  });

  it("comes in from another laptop once, and takes the plan to where its last step led", () => {
    const { library, plan, section, id } = libraryWith();
    const theirs = openLibrary(tempFolder());
    onTestFinished(() => theirs.close());
    theirs.insert(plan);
    go(theirs, id, "review");
    decide(theirs, plan, section.id);
    const record = theirs.status.read(id);
    const { revision } = library.read(id);
    expect(library.status.takeIn(id, record)).toBe(true);
    expect(library.read(id)).toMatchObject({ plan: { status: "review" }, revision: revision + 1 });
    expect(library.status.takeIn(id, record)).toBe(false);
    expect(library.read(id).revision).toBe(revision + 1);
    expect(library.status.read(id)).toEqual({ ...record, transitions: record.transitions.map((step) => ({ ...step, version: null })) });
  });
});
