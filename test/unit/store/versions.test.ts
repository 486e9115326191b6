import fc from "fast-check";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { Section } from "../../../shared/plan/nodes/index.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { createId } from "../../../shared/plan/ids.ts";
import { openLibrary, type Library } from "../../../electron/core/store/openLibrary.ts";
import { planArbitrary } from "../../support/arbitraries.ts";
import { problemCode } from "../../support/core/problemCode.ts";
import { samplePlan, sampleSection } from "../../support/core/samplePlan.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";

const START = Date.parse("2026-03-02T09:00:00Z");
const MINUTE = 60_000;

function at(minutes: number): string {
  return new Date(START + minutes * MINUTE).toISOString();
}

/** A library in which it is nine o'clock, with a plan that has just been made. */
function desk(plan: Plan = samplePlan("Plan")) {
  vi.useFakeTimers({ toFake: ["Date"], now: START });
  const library = openLibrary(tempFolder());
  onTestFinished(() => library.close());
  library.insert(plan);
  const wait = (minutes: number) => vi.setSystemTime(Date.now() + minutes * MINUTE);
  return { library, plan, wait };
}

/** Saves the plan with a section of this title as its only one. */
function write(library: Library, id: string, title: string): Plan {
  const { plan, revision } = library.read(id);
  const sections: Section[] = [sampleSection(title)];
  library.save({ id, revision, saveId: createId(), sections, order: sections.map((section) => section.id) });
  return { ...plan, sections };
}

const mette = { name: "Mette Holm", title: "Afdelingschef", department: "Job" };

afterEach(() => void vi.useRealTimers());

describe("versions kept by themselves", () => {
  it("hold the plan as it was left, from when it was left, once somebody comes back to it", () => {
    const { library, plan, wait } = desk();
    wait(5);
    const left = write(library, plan.id, "Skrevet før frokost");
    wait(60);
    write(library, plan.id, "Skrevet efter frokost");
    const [last, first] = library.versions.list(plan.id);
    expect([first?.at, last?.at]).toEqual([at(0), at(5)]);
    expect(library.versions.read(plan.id, first?.id ?? "")).toEqual(plan);
    expect(library.versions.read(plan.id, last?.id ?? "")).toEqual(left);
  });

  it("come every ten minutes while somebody writes, however often it is saved", () => {
    const { library, plan, wait } = desk();
    for (let minute = 0; minute < 60; minute += 1) {
      write(library, plan.id, `Minut ${minute}`);
      wait(1);
    }
    expect(library.versions.list(plan.id).map((version) => version.at)).toEqual([49, 39, 29, 19, 9, 0].map(at));
  });

  it("are not made of what the last version holds already", () => {
    const { library, plan, wait } = desk();
    write(library, plan.id, "Færdig");
    const named = library.versions.keep(plan.id, { kind: "named", name: "Færdig", by: mette });
    wait(60);
    expect(library.versions.keep(plan.id, { kind: "automatic" })).toEqual(named);
    write(library, plan.id, "Ny dag");
    expect(library.versions.list(plan.id)).toHaveLength(2);
  });

  it("are kept too before the front page changes, before a new name and before all is replaced", () => {
    const { library, plan, wait } = desk();
    const changes = [
      () => library.setProperties({ id: plan.id, revision: library.read(plan.id).revision, changed: { municipality: "Holbæk" } }),
      () => library.rename(plan.id, "Nyt navn"),
      () => library.replace(plan, library.read(plan.id).revision),
    ];
    for (const change of changes) {
      const before = library.read(plan.id).plan;
      change();
      const [newest] = library.versions.list(plan.id);
      expect(library.versions.read(plan.id, newest?.id ?? "")).toEqual(before);
      wait(15);
    }
  });
});

describe("versions that are asked for", () => {
  it("are made every time, with name and person", () => {
    const { library, plan } = desk();
    const first = library.versions.keep(plan.id, { kind: "named", name: "Til direktionen", by: mette });
    const second = library.versions.keep(plan.id, { kind: "state", name: "Til høring", by: mette });
    expect(library.versions.list(plan.id)).toEqual([second, first]);
    expect(first).toMatchObject({ kind: "named", name: "Til direktionen", by: mette, at: at(0) });
  });

  it("come from one kept by itself when it is given a name", () => {
    const { library, plan } = desk();
    const kept = library.versions.keep(plan.id, { kind: "automatic" });
    expect(library.versions.rename(plan.id, kept.id, "Det gode bud", mette)).toEqual({ ...kept, kind: "named", name: "Det gode bud", by: mette });
  });

  it("are one before all that is taken in of the same review at once", () => {
    const { library, plan, wait } = desk();
    const before = library.versions.keep(plan.id, { kind: "received", name: "Fra Mette" });
    write(library, plan.id, "Taget ind");
    wait(5);
    expect(library.versions.keep(plan.id, { kind: "received", name: "Fra Mette" })).toEqual(before);
    expect(library.versions.keep(plan.id, { kind: "received", name: "Fra Ole" }).id).not.toBe(before.id);
  });

  it("are told apart from those there are not, also those of another plan", () => {
    const { library, plan } = desk();
    const other = { ...samplePlan("Anden"), id: createId() };
    library.insert(other);
    const { id } = library.versions.keep(other.id, { kind: "named", name: "Anden" });
    expect(problemCode(() => library.versions.read(plan.id, id))).toBe("version.gone");
    expect(problemCode(() => library.versions.rename(plan.id, id, "Ny", null))).toBe("version.gone");
    expect(problemCode(() => library.versions.keep(createId(), { kind: "automatic" }))).toBe("library.noSuchPlan");
  });
});

describe("any plan", () => {
  it("is as it was when it is brought back, whatever was written since", () => {
    const { library } = desk();
    fc.assert(
      fc.property(planArbitrary(), planArbitrary(), (one, other) => {
        const plan: Plan = { ...one, id: createId(), status: "draft" };
        library.insert(plan);
        const { id } = library.versions.keep(plan.id, { kind: "named", name: "Før" });
        const { plan: stored, revision } = library.read(plan.id);
        const changed = library.replace({ ...other, id: plan.id }, revision);
        library.replace(library.versions.read(plan.id, id), changed.revision);
        expect(library.read(plan.id).plan).toEqual(stored);
      }),
      { numRuns: 25 },
    );
  });
});
