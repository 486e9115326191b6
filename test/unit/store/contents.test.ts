import { describe, expect, it } from "vitest";
import { contentHash } from "../../../shared/contentHash.ts";
import { createId } from "../../../shared/plan/ids.ts";
import { openLibrary } from "../../../electron/core/store/openLibrary.ts";
import { examplePlan } from "../../../electron/core/templates/templates.ts";
import { samplePlan } from "../../support/core/samplePlan.ts";
import { problemCode } from "../../support/core/problemCode.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";

function libraryWith(plan = examplePlan()) {
  const library = openLibrary(tempFolder());
  library.insert(plan);
  return { library, plan };
}

describe("keeping a plan as it was", () => {
  it("gives back the plan that was kept, and none under another hash", () => {
    const { library, plan } = libraryWith();
    const hash = library.keep(plan);
    expect(library.kept(hash)).toEqual(plan);
    expect(library.kept(contentHash("other"))).toBeUndefined();
    library.close();
  });

  it("knows a plan by what it says, in whatever order its fields are", () => {
    const { library, plan } = libraryWith();
    const turned = Object.fromEntries(Object.entries(plan).toReversed()) as typeof plan;
    expect(library.keep(turned)).toBe(library.keep(plan));
    library.close();
  });
});

describe("replacing a stored plan", () => {
  it("makes it what the new one says, its properties and the order of its sections too, but leaves its state", () => {
    const { library, plan } = libraryWith();
    const [first, ...others] = plan.sections;
    if (!first) throw new Error("no sections");
    const next = { ...plan, title: "En anden titel", sections: [...others.slice(1), first] };
    const { revision } = library.read(plan.id);
    expect(library.replace({ ...next, status: "review" }, revision)).toMatchObject({ plan: next, revision: revision + 1 });
    expect(library.read(plan.id).plan).toEqual(next);
    library.close();
  });

  it("changes nothing where the plan has been changed meanwhile", () => {
    const { library, plan } = libraryWith();
    const { revision } = library.read(plan.id);
    library.rename(plan.id, "Ændret imens");
    expect(problemCode(() => library.replace(plan, revision))).toBe("library.changedElsewhere");
    expect(library.read(plan.id).plan.title).toBe("Ændret imens");
    library.close();
  });

  it("refuses a plan that is not in the library", () => {
    const { library } = libraryWith(samplePlan("Plan"));
    expect(problemCode(() => library.replace({ ...samplePlan("Plan"), id: createId() }, 0))).toBe("library.noSuchPlan");
    library.close();
  });
});
