import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { approvedContent, compareReview } from "../../../shared/review/index.ts";
import { createImage } from "../../../shared/plan/nodes/index.ts";
import { startThread } from "../../../shared/plan/comments/index.ts";
import { openPackage } from "../../../electron/shells/openPackages.ts";
import { personNamed } from "../../support/comments.ts";
import { startCore, type TestCore } from "../../support/core/startCore.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";
import { pngOf } from "../../support/pictures.ts";

async function programOf(name: string): Promise<TestCore> {
  const program = startCore();
  await program.call("settings.change", { person: personNamed(name) });
  return program;
}

/** A plan that Anna shares and Bo takes part in. */
async function shared(): Promise<{ anna: TestCore; bo: TestCore; id: string; folder: string }> {
  const folder = tempFolder();
  const [anna, bo] = [await programOf("Anna"), await programOf("Bo")];
  const { id } = await anna.call("library.createExample", {});
  await anna.call("folder.bind", { id, path: folder });
  const [found] = await bo.call("folder.look", { path: folder });
  expect(found).toMatchObject({ id, isHere: false });
  expect(await bo.call("folder.join", { path: found?.folder ?? "" })).toEqual({ id });
  return { anna, bo, id, folder };
}

describe("what goes along with a plan that is shared", () => {
  it("is what is said and approved, at once, and pictures once each, while the text waits to be gone through", async () => {
    const { anna, bo, id, folder } = await shared();
    const { plan, revision } = await anna.call("plan.open", { id });
    const asset = await anna.call("assets.put", { bytes: Buffer.from(pngOf(40, 30, 77)).toString("base64") });
    const [first, ...others] = plan.sections;
    if (!first) throw new Error("the example has no section");
    const changed = { ...first, children: [...first.children, createImage(asset)] } as typeof first;
    await anna.call("plan.save", { id, revision, saveId: "x", sections: [changed], order: [first, ...others].map((one) => one.id) });
    const thread = startThread({ block: first.children[0].id, start: 0, end: 0, quote: "" }, "Godt set.", { by: personNamed("Anna"), at: "2026-11-20T10:00:00.000Z" });
    await anna.call("comments.change", { id, threads: [thread] });
    const content = approvedContent((await anna.call("plan.open", { id })).plan, null) ?? "";
    await anna.call("status.approve", { id, section: null, content, decision: "approved", note: "" });
    await anna.call("folder.sync", { id, isSharing: true });
    await bo.call("folder.sync", { id, isSharing: false });

    expect((await bo.call("comments.list", { id })).map((one) => one.comments[0]?.text)).toContain("Godt set.");
    expect((await bo.call("status.read", { id })).approvals).toHaveLength(1);
    expect((await bo.call("assets.get", { sha256: asset.sha256 })).type).toBe("image/png");
    expect((await bo.call("plan.open", { id })).plan).toEqual(plan);
    const [waiting] = await bo.call("incoming.list", { id });
    expect(waiting).toMatchObject({ source: "folder", by: { name: "Anna" }, pending: 1 });
    expect((await bo.call("folder.read", { id }))?.participants.map(({ person, waiting: own }) => [person?.name, own])).toEqual([["Bo", null], ["Anna", waiting?.id]]);
    const pictures = readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith(asset.sha256));
    expect(pictures).toHaveLength(1);
  });

  it("is the way it takes from state to state, which the plan follows when it is open and not before", async () => {
    const { anna, bo, id } = await shared();
    const { plan, revision } = await anna.call("plan.open", { id });
    await anna.call("status.change", { id, revision, to: "adopted", note: "" });
    await anna.call("folder.sync", { id, isSharing: true });
    await bo.call("folder.sync", { id, isSharing: true });
    const before = await bo.call("plan.open", { id });
    expect([before.plan.status, (await bo.call("folder.read", { id }))?.steps]).toEqual([plan.status, 1]);
    const followed = await bo.call("folder.follow", { id, revision: before.revision });
    await bo.call("folder.sync", { id, isSharing: true });
    expect([followed.plan.status, (await bo.call("folder.read", { id }))?.steps]).toEqual(["adopted", 0]);
    expect((await bo.call("status.read", { id })).transitions.map(({ to, by }) => [to, by.name])).toEqual([["adopted", "Anna"]]);
    expect((await bo.call("incoming.list", { id })).filter(({ isDone }) => !isDone)).toEqual([]);
  });

  it("is adopted with the text that was: the step waits until that has been gone through", async () => {
    const { anna, bo, id } = await shared();
    const { plan, revision } = await anna.call("plan.open", { id });
    const { revision: named } = await anna.call("plan.setProperties", { id, revision, changed: { title: "Endelig plan" } });
    await anna.call("status.change", { id, revision: named, to: "adopted", note: "" });
    await anna.call("folder.sync", { id, isSharing: true });
    await bo.call("folder.sync", { id, isSharing: true });
    expect(await bo.call("folder.read", { id })).toMatchObject({ steps: 0, held: { to: "adopted", by: { name: "Anna" } } });
    const [waiting] = await bo.call("incoming.list", { id });
    const { base, theirs } = await bo.call("incoming.read", { id, incomingId: waiting?.id ?? "" });
    const { plan: before, revision: at } = await bo.call("folder.follow", { id, revision: (await bo.call("plan.open", { id })).revision });
    expect(before.status).toBe(plan.status);
    const accept = compareReview(base, theirs).changes.map((change) => change.id);
    const { opened } = await bo.call("incoming.decide", { id, revision: at, incomingId: waiting?.id ?? "", accept, reject: [], resolutions: {} });
    expect(await bo.call("folder.read", { id })).toMatchObject({ steps: 1, held: null });
    const followed = await bo.call("folder.follow", { id, revision: opened.revision });
    expect(followed.plan).toEqual((await anna.call("plan.open", { id })).plan);
  });

  it("is opened by any of its files, and by the folder in which it is shared", async () => {
    const { anna, id, folder } = await shared();
    const [file = ""] = readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith(".planpakke"));
    const carl = await programOf("Carl");
    expect(await openPackage(carl.core, join(folder, file))).toEqual({ planId: id, explanation: null });
    expect((await carl.call("folder.read", { id }))?.participants.map(({ person }) => person?.name)).toEqual(["Carl", "Anna", "Bo"]);
    expect((await carl.call("plan.open", { id })).plan).toEqual((await anna.call("plan.open", { id })).plan);
    const again = await carl.call("folder.join", { path: join(folder, "Planskriver") });
    expect(again).toEqual({ id });
  });

  it("stays with whoever stops sharing, and what lies in the folder stays there", async () => {
    const { bo, id, folder } = await shared();
    await bo.call("folder.unbind", { id });
    expect(await bo.call("folder.read", { id })).toBeNull();
    expect((await bo.call("plan.open", { id })).plan.id).toBe(id);
    expect(existsSync(join(folder, "Planskriver"))).toBe(true);
  });
});
