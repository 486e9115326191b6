import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { planSummarySchema } from "../../../shared/contract.ts";
import { createId } from "../../../shared/plan/ids.ts";
import type { Section } from "../../../shared/plan/nodes/index.ts";
import { planSchema, type Plan } from "../../../shared/plan/plan.ts";
import { DATABASE_NAME, openLibrary, type Library } from "../../../electron/core/store/openLibrary.ts";
import { planArbitrary } from "../../support/arbitraries.ts";
import { problemCode } from "../../support/core/problemCode.ts";
import { samplePlan, sampleSection } from "../../support/core/samplePlan.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";

/** Each plan and section is new to the library. */
const anyPlan = planArbitrary().map((plan) => ({ ...plan, id: createId() }));
const anySection = planArbitrary({ sections: 1 }).map(({ sections: [first] }) => ({
  ...(first as Section),
  id: createId(),
}));

function withLibrary<T>(work: (library: Library) => T): T {
  const library = openLibrary(tempFolder());
  try {
    return work(library);
  } finally {
    library.close();
  }
}

const ids = (sections: readonly { id: string }[]) => sections.map(({ id }) => id);

/** Saves `sections` as the state after `plan` at `revision`; only those in `changed` are sent. */
function save(library: Library, plan: Plan, revision: number, sections: Section[], changed: Section[]) {
  return library.save({ id: plan.id, revision, saveId: `save-${revision}`, sections: changed, order: ids(sections) });
}

describe("a stored plan", () => {
  it("comes back exactly as it was, whatever it holds", () => {
    withLibrary((library) => {
      fc.assert(
        fc.property(anyPlan, (plan) => {
          library.insert(plan);
          expect(JSON.stringify(library.read(plan.id).plan)).toBe(JSON.stringify(planSchema.parse(plan)));
        }),
      );
    });
  });

  it("is after any run of edits, moves, additions and deletions what the last save left", () => {
    const change = fc.oneof(
      fc.record({ kind: fc.constant("edit" as const), at: fc.nat(), section: anySection }),
      fc.record({ kind: fc.constant("add" as const), at: fc.nat(), section: anySection }),
      fc.record({ kind: fc.constant("move" as const), at: fc.nat(), to: fc.nat() }),
      fc.record({ kind: fc.constant("remove" as const), at: fc.nat() }),
    );
    // An adopted or archived one takes no changes.
    const draft = anyPlan.map((plan): Plan => ({ ...plan, status: "draft" }));
    withLibrary((library) => {
      fc.assert(
        fc.property(draft, fc.array(change, { maxLength: 12 }), (plan, changes) => {
          library.insert(plan);
          let sections = plan.sections;
          for (const [revision, step] of changes.entries()) {
            const at = step.at % sections.length;
            const rest = sections.toSpliced(at, 1);
            const there = sections[at] as Section;
            switch (step.kind) {
              case "edit": {
                const edited = { ...step.section, id: there.id };
                sections = sections.with(at, edited);
                save(library, plan, revision, sections, [edited]);
                break;
              }
              case "add":
                sections = sections.toSpliced(at, 0, step.section);
                save(library, plan, revision, sections, [step.section]);
                break;
              case "move":
                sections = rest.toSpliced(step.to % sections.length, 0, there);
                save(library, plan, revision, sections, []);
                break;
              case "remove":
                sections = rest.length > 0 ? rest : sections;
                save(library, plan, revision, sections, []);
            }
          }
          const { plan: read, revision } = library.read(plan.id);
          expect(read).toEqual({ ...plan, sections });
          expect(revision).toBe(changes.length);
        }),
      );
    });
  });

  it("has only its changed sections written", () => {
    const folder = tempFolder();
    const plan = samplePlan("Plan", ["Et", "To", "Tre"]);
    const [one, two, three] = plan.sections as [Section, Section, Section];
    const first = openLibrary(folder);
    first.insert(plan);
    first.close();

    const observer = new Database(join(folder, DATABASE_NAME));
    observer.exec(`
      CREATE TABLE written (section_id TEXT);
      CREATE TRIGGER written_new AFTER INSERT ON sections BEGIN INSERT INTO written VALUES (new.id); END;
      CREATE TRIGGER written_again AFTER UPDATE OF content ON sections BEGIN INSERT INTO written VALUES (new.id); END;`);
    observer.close();

    const library = openLibrary(folder);
    const edited = { ...sampleSection("To, omskrevet"), id: two.id };
    save(library, plan, 0, [one, edited, three], [edited]);
    save(library, plan, 1, [three, one, edited], []);
    save(library, plan, 2, [three, edited], []);
    library.close();

    const reader = new Database(join(folder, DATABASE_NAME), { readonly: true });
    expect(reader.prepare("SELECT section_id FROM written").pluck().all()).toEqual([two.id]);
    reader.close();
  });
});

describe("saving", () => {
  it("answers a repeated save as it did the first time and writes nothing", () => {
    withLibrary((library) => {
      const plan = samplePlan("Plan");
      library.insert(plan);
      const edited = { ...sampleSection("Ny"), id: ids(plan.sections)[0] as string };
      const first = save(library, plan, 0, [edited], [edited]);
      expect(save(library, plan, 0, [edited], [edited])).toEqual(first);
      expect(library.read(plan.id).revision).toBe(1);
    });
  });

  it("refuses a change that builds on another revision than the stored one", () => {
    withLibrary((library) => {
      const plan = samplePlan("Plan");
      library.insert(plan);
      save(library, plan, 0, plan.sections, []);
      const late = { id: plan.id, revision: 0, saveId: "from another window", sections: [], order: ids(plan.sections) };
      expect(problemCode(() => library.save(late))).toBe("library.changedElsewhere");
      const properties = { id: plan.id, revision: 0, changed: { title: "Sen" } };
      expect(problemCode(() => library.setProperties(properties))).toBe("library.changedElsewhere");
      expect(library.read(plan.id).plan).toEqual(plan);
    });
  });

  it.each([
    ["an ordered section is neither stored nor sent", (plan: Plan) => ({ order: [...ids(plan.sections), "unknown"] })],
    ["a section is ordered twice", (plan: Plan) => ({ order: [...ids(plan.sections), ...ids(plan.sections)] })],
    ["a sent section is not ordered", () => ({ sections: [sampleSection("Løs")] })],
    ["a section is sent twice", (plan: Plan) => ({ sections: [...plan.sections, ...plan.sections] })],
  ])("writes nothing at all where %s", (_, change) => {
    withLibrary((library) => {
      const plan = samplePlan("Plan");
      library.insert(plan);
      const whole = { id: plan.id, revision: 0, saveId: "s", sections: [], order: ids(plan.sections), ...change(plan) };
      expect(problemCode(() => library.save(whole))).toBe("call.invalid");
      expect(library.read(plan.id)).toMatchObject({ plan, revision: 0 });
    });
  });

  it("says so when the plan is gone", () => {
    withLibrary((library) => {
      const plan = samplePlan("Plan");
      const attempts = [
        () => library.read(plan.id),
        () => save(library, plan, 0, plan.sections, []),
        () => library.setProperties({ id: plan.id, revision: 0, changed: { title: "Ny" } }),
        () => library.rename(plan.id, "Nyt navn"),
        () => library.setPlace(plan.id, { selection: null, top: null }),
        () => library.trash(plan.id),
        () => library.restore(plan.id),
        () => library.remove(plan.id),
      ];
      expect(attempts.map(problemCode)).toEqual(attempts.map(() => "library.noSuchPlan"));
    });
  });
});

describe("the library", () => {
  it("lists the last changed plan first", () => {
    withLibrary((library) => {
      const plans = ["A", "B", "C"].map((title) => samplePlan(title));
      for (const plan of plans) library.insert(plan);
      const [first] = plans as [Plan];
      while (library.list()[0]?.id !== first.id) {
        const { revision } = library.read(first.id);
        library.setProperties({ id: first.id, revision, changed: {} });
      }
      const changed = library.list().map(({ changedAt }) => changedAt);
      expect(changed).toEqual(changed.toSorted().toReversed());
    });
  });

  it("keeps a plan in the bin until it is restored, and deletes it for good only from there", () => {
    withLibrary((library) => {
      const plan = samplePlan("Plan");
      library.insert(plan);
      expect(problemCode(() => library.remove(plan.id))).toBe("library.noSuchPlan");

      library.trash(plan.id);
      expect(library.list()).toMatchObject([{ id: plan.id, trashedAt: expect.any(String) }]);
      library.restore(plan.id);
      expect(library.list()).toMatchObject([{ id: plan.id, trashedAt: null }]);
      expect(library.read(plan.id).plan).toEqual(plan);

      library.trash(plan.id);
      library.remove(plan.id);
      expect(library.list()).toEqual([]);
      library.insert(plan);
      expect(library.read(plan.id).plan).toEqual(plan);
    });
  });

  it("remembers where the author left off without counting it as a change", () => {
    withLibrary((library) => {
      const plan = samplePlan("Plan");
      library.insert(plan);
      const before = library.read(plan.id);
      const caret = { path: [0, 1, 0], offset: 3 };
      const place = { selection: { anchor: caret, focus: caret }, top: { sectionId: "a", offset: 12.5 } };
      library.setPlace(plan.id, { selection: null, top: null });
      library.setPlace(plan.id, place);
      expect(library.read(plan.id)).toEqual({ ...before, place });
    });
  });

  it("renames a plan and gives it a new revision, so that an open window notices", () => {
    withLibrary((library) => {
      const plan = samplePlan("Plan");
      library.insert(plan);
      library.rename(plan.id, "Nyt navn");
      expect(library.read(plan.id)).toMatchObject({ plan: { title: "Nyt navn" }, revision: 1 });
    });
  });
});

describe("a row that something else has damaged", () => {
  function damage(sql: string): { library: Library; plans: Plan[] } {
    const folder = tempFolder();
    const first = openLibrary(folder);
    const plans = [samplePlan("Hel"), samplePlan("Skadet")];
    for (const plan of plans) first.insert(plan);
    first.close();
    const db = new Database(join(folder, DATABASE_NAME));
    db.pragma("foreign_keys = OFF");
    db.exec(`UPDATE plans SET ${sql} WHERE title = 'Skadet'`);
    db.close();
    const library = openLibrary(folder);
    onTestFinished(() => library.close());
    return { library, plans };
  }

  it.each(["period_from = 1", "period_to = 9999", "status = 'udgivet'", "changed_at = 'i går'", "trashed_at = ''", "focus_areas = '{'"])(
    "is listed beside the others (%s)",
    (sql) => {
      const { library, plans } = damage(sql);
      const listed = library.list();
      expect(listed.map(({ title }) => title).toSorted()).toEqual(["Hel", "Skadet"]);
      for (const summary of listed) expect(planSummarySchema.parse(summary)).toEqual(summary);
      expect(library.read(plans[0]?.id ?? "").plan).toEqual(plans[0]);
    },
  );

  it("is told of when its plan is opened", () => {
    const { library, plans } = damage("status = 'udgivet'");
    expect(problemCode(() => library.read(plans[1]?.id ?? ""))).toBe("store.damaged");
  });

  it("stops the list where the plan has lost the name it is opened by", () => {
    const { library } = damage("id = ''");
    expect(problemCode(() => library.list())).toBe("store.damaged");
  });
});
