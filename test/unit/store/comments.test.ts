import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DATABASE_NAME, openLibrary } from "../../../electron/core/store/openLibrary.ts";
import { reply, settle } from "../../../shared/plan/comments/index.ts";
import { personNamed, threadOn, threadsArbitrary } from "../../support/comments.ts";
import { problemCode } from "../../support/core/problemCode.ts";
import { samplePlan } from "../../support/core/samplePlan.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";

describe("what is said of a plan", () => {
  it("is kept beside it as it was put in, also when the library is opened again", () => {
    const folder = tempFolder();
    fc.assert(
      fc.property(threadsArbitrary, (comments) => {
        const plan = samplePlan("Plan");
        const library = openLibrary(folder);
        library.insert(plan, undefined, { comments });
        library.close();
        const again = openLibrary(folder);
        expect(again.comments.list(plan.id)).toEqual(comments);
        expect(again.read(plan.id).plan).toEqual(plan);
        again.close();
      }),
      { numRuns: 10 },
    );
  });

  it("goes with the plan when that is deleted for good, and only then", () => {
    const folder = tempFolder();
    const library = openLibrary(folder);
    const [kept, doomed] = [samplePlan("Bliver"), samplePlan("Går")];
    for (const plan of [kept, doomed]) library.insert(plan, undefined, { comments: [threadOn({ block: "a", start: 0, end: 0, quote: "" })] });
    library.trash(doomed.id);
    expect(library.comments.list(doomed.id)).toHaveLength(1);
    library.remove(doomed.id);
    expect(library.comments.list(kept.id)).toHaveLength(1);
    library.close();
    const db = new Database(join(folder, DATABASE_NAME), { readonly: true });
    expect(db.prepare("SELECT plan_id FROM comment_threads").pluck().all()).toEqual([kept.id]);
    db.close();
  });

  it("is told to be damaged rather than left out where it cannot be read", () => {
    const folder = tempFolder();
    const plan = samplePlan("Plan");
    const library = openLibrary(folder);
    library.insert(plan, undefined, { comments: [threadOn({ block: "a", start: 0, end: 0, quote: "" })] });
    library.close();
    const db = new Database(join(folder, DATABASE_NAME));
    db.prepare("UPDATE comment_threads SET content = '{}'").run();
    db.close();
    const again = openLibrary(folder);
    expect(problemCode(() => again.comments.list(plan.id))).toBe("store.damaged");
    again.close();
  });
});

describe("comments from two windows", () => {
  it("are all there, also where both changed one thread and neither knew of the other", () => {
    const library = openLibrary(tempFolder());
    const plan = samplePlan("Plan");
    const thread = threadOn({ block: "a", start: 0, end: 0, quote: "" });
    library.insert(plan, undefined, { comments: [thread] });
    const by = personNamed("Signe Dahl");
    const at = "2026-11-05T08:00:00.000Z";
    const other = threadOn({ block: "b", start: 0, end: 0, quote: "" });
    library.comments.takeIn(plan.id, [settle(thread, true, { by, at }), other]);
    const all = library.comments.takeIn(plan.id, [reply(thread, "Enig", { by, at })]);
    expect(all).toEqual(library.comments.list(plan.id));
    expect(all).toHaveLength(2);
    expect(all.find(({ id }) => id === thread.id)).toMatchObject({ resolved: true, comments: [{}, { text: "Enig" }] });
    library.close();
  });

  it("are not taken in for a plan there is not", () => {
    const library = openLibrary(tempFolder());
    expect(problemCode(() => library.comments.takeIn("nowhere", []))).toBe("library.noSuchPlan");
    library.close();
  });
});
