import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { DATABASE_NAME, openLibrary } from "../../../electron/core/store/openLibrary.ts";
import { samplePlan } from "../../support/core/samplePlan.ts";
import { problemCode } from "../../support/core/problemCode.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";

const meta = { name: "Vores", description: "Til os", focusAreaCount: 4 };

describe("a template of one's own in the library", () => {
  it("is kept apart from the plans, but for the bin, and comes back from there", () => {
    const library = openLibrary(tempFolder());
    const [plan, draft] = [samplePlan("Plan {periode}"), samplePlan("Plan {periode}")];
    library.insert(plan);
    library.insert(draft, undefined, { asTemplate: meta });
    expect(library.list().map(({ id, isTemplate }) => ({ id, isTemplate }))).toEqual([{ id: plan.id, isTemplate: false }]);
    expect(library.ownTemplates().map(({ template }) => template)).toMatchObject([{ id: draft.id, name: "Vores" }]);

    library.trash(draft.id);
    expect(library.ownTemplates()).toEqual([]);
    expect(library.list().find(({ id }) => id === draft.id)).toMatchObject({ title: "Vores", isTemplate: true });
    library.restore(draft.id);
    expect(library.ownTemplates()).toHaveLength(1);
    library.close();
  });

  it("keeps what it is called and how many focus areas it starts with, without disturbing whoever writes in it", () => {
    const folder = tempFolder();
    const library = openLibrary(folder);
    const draft = samplePlan("Plan {periode}");
    library.insert(draft, undefined, { asTemplate: meta });
    library.setTemplateMeta(draft.id, { name: "Nyt navn", focusAreaCount: 2 });
    library.save({ id: draft.id, revision: 0, saveId: "s", sections: [], order: draft.sections.map(({ id }) => id) });
    library.close();
    const again = openLibrary(folder);
    expect(again.read(draft.id)).toMatchObject({ asTemplate: { name: "Nyt navn", description: "Til os", focusAreaCount: 2 }, revision: 1 });
    again.close();
  });

  it("hides no other plan when what it is called cannot be read", () => {
    const folder = tempFolder();
    const library = openLibrary(folder);
    const [plan, draft] = [samplePlan("Plan"), samplePlan("Udkast")];
    library.insert(plan);
    library.insert(draft, undefined, { asTemplate: meta });
    library.trash(draft.id);
    library.close();
    const db = new Database(join(folder, DATABASE_NAME));
    db.prepare("UPDATE plans SET as_template = '{\"navn' WHERE id = ?").run(draft.id);
    db.close();

    const again = openLibrary(folder);
    expect(again.list().map(({ title }) => title).sort()).toEqual(["Plan", "Udkast"]);
    expect(problemCode(() => again.ownTemplate(draft.id))).toBe("store.damaged");
    again.close();
  });

  it("is not what a plan is, nor something that is gone", () => {
    const library = openLibrary(tempFolder());
    const plan = samplePlan("Plan {periode}");
    library.insert(plan);
    expect(library.read(plan.id).asTemplate).toBeNull();
    expect(problemCode(() => library.ownTemplate(plan.id))).toBe("template.gone");
    expect(problemCode(() => library.ownTemplate("findesikke"))).toBe("template.gone");
    expect(problemCode(() => library.setTemplateMeta(plan.id, { name: "Nej" }))).toBe("template.gone");
    library.close();
  });
});
