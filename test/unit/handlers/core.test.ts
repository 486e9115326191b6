import { describe, expect, it } from "vitest";
import type { NewPlan } from "../../../shared/contract.ts";
import { contract } from "../../../shared/contract.ts";
import { unknownMunicipality } from "../../../shared/municipality.ts";
import { startCore } from "../../support/core/startCore.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";

const wanted: NewPlan = {
  templateId: "politik",
  title: "Beskæftigelsespolitik",
  municipality: "Lindholm",
  period: { from: 2025, to: 2028 },
};

describe("the core", () => {
  it("answers an unknown method and a wrong input with a problem and never rejects", async () => {
    const { core } = startCore();
    for (const method of ["", "toString", "constructor", "library", "library.nope", "__proto__"]) {
      expect(await core.call(method, {})).toEqual({ ok: false, code: "call.invalid", details: { method } });
    }
    for (const method of Object.keys(contract)) {
      for (const input of [undefined, null, 7, "x", [], { unexpected: true }]) {
        expect(await core.call(method, input)).toEqual({ ok: false, code: "call.invalid", details: { method } });
      }
    }
  });

  it("keeps its plans from one run to the next", async () => {
    const dataFolder = tempFolder();
    const first = startCore({ dataFolder });
    const { id } = await first.call("library.create", wanted);
    const { plan } = await first.call("plan.open", { id });
    await first.core.close();

    const second = startCore({ dataFolder });
    expect((await second.call("plan.open", { id })).plan).toEqual(plan);
  });

  it("is the only one on its data folder", async () => {
    const dataFolder = tempFolder();
    startCore({ dataFolder });
    expect(() => startCore({ dataFolder })).toThrow("Planskriver kører allerede");
  });

  it("answers what comes after it has been closed", async () => {
    const { core } = startCore();
    await core.close();
    expect(await core.call("library.list", {})).toEqual({ ok: false, code: "core.unreachable" });
  });
});

describe("the library's calls", () => {
  it("create a plan from a template with the properties asked for, trimmed", async () => {
    const { call } = startCore();
    const { id } = await call("library.create", { ...wanted, title: `  ${wanted.title} ` });
    const { plan, revision, place } = await call("plan.open", { id });
    expect(plan).toMatchObject({ title: wanted.title, municipality: "Lindholm", template: "politik", status: "draft" });
    expect({ revision, place }).toEqual({ revision: 0, place: null });
  });

  it("give a new plan the municipality's look and style, and let it keep them", async () => {
    const { call } = startCore();
    const theme = { colours: { primary: "7A1F3D", secondary: "0B5CAD" }, fonts: { heading: "Georgia", body: "Arial" }, logo: null };
    const houseStyle = { percent: "word", dash: "enDash", quotes: "curly" } as const;
    await call("settings.change", { municipality: { name: "Lindholm Kommune", theme, houseStyle } });
    const { id } = await call("library.create", wanted);
    expect((await call("plan.open", { id })).plan).toMatchObject({ theme, houseStyle });

    await call("settings.change", { municipality: unknownMunicipality });
    expect((await call("plan.open", { id })).plan).toMatchObject({ theme, houseStyle });
  });

  it("refuse a plan without a title, from an unknown template or for five years", async () => {
    const { call } = startCore();
    await expect(call("library.create", { ...wanted, title: " " })).rejects.toThrow("Udfyld »Titel«.");
    await expect(call("library.create", { ...wanted, templateId: "x" })).rejects.toThrow("Skabelonen findes ikke længere.");
    await expect(call("library.create", { ...wanted, period: { from: 2025, to: 2029 } })).rejects.toThrow();
    expect(await call("library.list", {})).toEqual([]);
  });

  it("make the bundled example as often as asked", async () => {
    const { call } = startCore();
    await call("library.createExample", {});
    await call("library.createExample", {});
    expect(await call("library.list", {})).toHaveLength(2);
  });

  it("duplicate a plan under a name that says so, and each can then be changed alone", async () => {
    const { call } = startCore();
    const { id } = await call("library.create", wanted);
    const copy = await call("library.duplicate", { id });
    const original = (await call("plan.open", { id })).plan;
    expect((await call("plan.open", copy)).plan).toEqual({
      ...original,
      id: copy.id,
      title: "Kopi af Beskæftigelsespolitik",
    });

    const [first] = original.sections.map((section) => section.id) as [string];
    await call("plan.save", { id: copy.id, revision: 0, saveId: "s", sections: [], order: [first] });
    expect((await call("plan.open", { id })).plan).toEqual(original);
  });

  it("tell that the library has changed", async () => {
    const { call, events } = startCore();
    const { id } = await call("library.create", wanted);
    await call("library.rename", { id, title: "Nyt navn" });
    await call("library.trash", { id });
    await call("library.restore", { id });
    await call("library.trash", { id });
    await call("library.remove", { id });
    expect(events).toEqual(Array.from({ length: 6 }, () => ({ event: "libraryChanged" })));
  });

  it("tell nothing where nothing was changed", async () => {
    const { call, events } = startCore();
    await expect(call("library.trash", { id: "unknown" })).rejects.toThrow("Planen findes ikke længere.");
    expect(events).toEqual([]);
  });
});
