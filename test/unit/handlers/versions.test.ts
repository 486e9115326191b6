import { describe, expect, it } from "vitest";
import type { CoreEvent } from "../../../shared/contract.ts";
import { startCore, type TestCore } from "../../support/core/startCore.ts";

/** How often windows were told that the plan's versions are others. */
function told(events: readonly CoreEvent[]): number {
  return events.filter((event) => event.event === "planChanged" && event.part === "versions").length;
}

async function title({ call }: TestCore, id: string, next: string): Promise<void> {
  const { revision } = await call("plan.open", { id });
  await call("plan.setProperties", { id, revision, changed: { title: next } });
}

describe("the core tells a window", () => {
  it("of a version that is kept by itself, once", async () => {
    const core = startCore();
    const { id } = await core.call("library.createExample", {});
    await title(core, id, "Først");
    await title(core, id, "Så");
    expect(told(core.events)).toBe(1);
    expect(await core.call("versions.list", { id })).toHaveLength(1);
  });
});

describe("bringing back a plan", () => {
  it("keeps it as it was just before, and changes nothing where it has been changed meanwhile", async () => {
    const core = startCore();
    const { id } = await core.call("library.createExample", {});
    const version = await core.call("versions.keep", { id, name: "  Før  " });
    expect(version.name).toBe("Før");
    await title(core, id, "Nyt navn");
    const { plan, revision } = await core.call("plan.open", { id });

    const stale = { id, revision: revision - 1, versionId: version.id, section: null };
    await expect(core.call("versions.restore", stale)).rejects.toMatchObject({ problem: { code: "library.changedElsewhere" } });
    expect(await core.call("versions.list", { id })).toEqual([version]);

    const { opened, kept } = await core.call("versions.restore", { ...stale, revision });
    expect(opened.plan.title).not.toBe("Nyt navn");
    expect((await core.call("versions.read", { id, versionId: kept.id })).plan).toEqual(plan);
  });

  it("says that a name is needed", async () => {
    const core = startCore();
    const { id } = await core.call("library.createExample", {});
    await expect(core.call("versions.keep", { id, name: " " })).rejects.toMatchObject({ problem: { code: "text.required" } });
  });
});

describe("the version of a plan that was sent", () => {
  it("is the plan in the file, whatever was written while its place was chosen", async () => {
    let write = (): Promise<void> => Promise.resolve();
    const core = startCore({ saveFile: () => write().then(() => ({ outcome: "written", path: "plan.planpakke" })) });
    await core.call("settings.change", { person: { name: "Anna Vest", title: "", department: "" } });
    const { id } = await core.call("library.createExample", {});
    const { plan } = await core.call("plan.open", { id });
    write = () => title(core, id, "Skrevet imens");
    await core.call("exchange.send", { id, message: "", to: "Mette" });
    const [sent] = (await core.call("versions.list", { id })).filter(({ kind }) => kind === "sent");
    expect((await core.call("versions.read", { id, versionId: sent?.id ?? "" })).plan).toEqual(plan);
    expect((await core.call("exchange.state", { id })).sendings).toMatchObject([{ content: sent?.content }]);
  });
});
