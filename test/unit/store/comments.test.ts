import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DATABASE_NAME, openLibrary } from "../../../electron/core/store/openLibrary.ts";
import { threadOn, threadsArbitrary } from "../../support/comments.ts";
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
        expect(again.comments(plan.id)).toEqual(comments);
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
    expect(library.comments(doomed.id)).toHaveLength(1);
    library.remove(doomed.id);
    expect(library.comments(kept.id)).toHaveLength(1);
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
    expect(problemCode(() => again.comments(plan.id))).toBe("store.damaged");
    again.close();
  });
});
