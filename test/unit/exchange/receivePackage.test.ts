import { createHash } from "node:crypto";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import Database from "better-sqlite3";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DATABASE_NAME } from "../../../electron/core/store/openLibrary.ts";
import { contentHash } from "../../../shared/contentHash.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { approvedContent } from "../../../shared/review/index.ts";
import { threadOn } from "../../support/comments.ts";
import { laptopOf, type Laptop } from "../../support/core/laptops.ts";
import { problemCode } from "../../support/core/problemCode.ts";
import { samplePlan, sampleSection } from "../../support/core/samplePlan.ts";
import { startCore } from "../../support/core/startCore.ts";

const author = () => laptopOf("Anna Vest");
const reviewer = () => laptopOf("Mette Holm");

const titled = (title: string) => (plan: Plan): Plan => ({ ...plan, title });
const withSection = (title: string) => (plan: Plan): Plan => ({ ...plan, sections: [...plan.sections, sampleSection(title)] });

/** An author who has sent a plan, and a reviewer who has opened it. */
function underReview(): { anna: Laptop; mette: Laptop; id: string; sent: Uint8Array } {
  const [anna, mette] = [author(), reviewer()];
  const plan = samplePlan("Beskæftigelsesplan", ["Indledning", "Mål"]);
  anna.library.insert(plan);
  const sent = anna.send(plan.id, "review", "Se især på målene.");
  mette.open(sent);
  return { anna, mette, id: plan.id, sent };
}

/** Everything that stands in the database of a library that is closed. */
function contentOf(folder: string): unknown {
  const db = new Database(join(folder, DATABASE_NAME), { readonly: true });
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'").pluck().all() as string[];
  const content = Object.fromEntries(names.map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]));
  db.close();
  return content;
}

describe("a plan sent for review", () => {
  it("stands at the reviewer's as somebody else's, with who sent it and in what words", () => {
    const { anna, mette, id, sent } = underReview();
    expect(mette.plan(id)).toEqual(anna.plan(id));
    expect(mette.library.sendings.reviewCopy(id)).toMatchObject({ by: anna.person, message: "Se især på målene." });
    expect(mette.open(sent)).toEqual({ kind: "known", id, reason: "received", incomingIds: [] });
    expect(anna.open(sent)).toEqual({ kind: "known", id, reason: "sent", incomingIds: [] });
    expect(anna.library.sendings.reviewCopy(id)).toBeNull();
  });

  it("is what changes are told from when it comes back, whatever the author has written since", () => {
    const { anna, mette, id } = underReview();
    const before = anna.plan(id);
    mette.edit(id, titled("Plan for beskæftigelse"));
    const back = mette.send(id, "return", "Kun titlen.");
    anna.edit(id, withSection("Opfølgning"));
    const opened = anna.open(back);
    expect(opened).toMatchObject({ kind: "incoming", id });
    const [incoming] = anna.library.incoming.list(id);
    expect(incoming).toMatchObject({ by: mette.person, message: "Kun titlen.", basedOn: "shared", baseSentAt: "2026-05-03T10:00:00.000Z", pending: 1 });
    expect(anna.library.incoming.read(id, incoming?.id ?? "")).toMatchObject({ base: before, theirs: mette.plan(id) });
    expect(anna.plan(id).title).toBe("Beskæftigelsesplan");
  });

  it("brings what was said and approved along at once, even where no text was changed", () => {
    const { anna, mette, id } = underReview();
    const [section] = mette.plan(id).sections;
    const thread = threadOn({ block: section?.id ?? "", start: 0, end: 0, quote: "" });
    mette.library.comments.takeIn(id, [thread]);
    const content = approvedContent(mette.plan(id), section?.id ?? "") ?? "";
    mette.library.status.approve({ id, by: mette.person, section: section?.id ?? null, content, decision: "approved", note: "" });
    anna.open(mette.send(id, "return"));
    expect(anna.library.comments.list(id)).toEqual([thread]);
    expect(anna.library.status.read(id).approvals).toMatchObject([{ by: mette.person, content }]);
    expect(anna.library.incoming.list(id)).toMatchObject([{ isDone: true, threads: [thread.id] }]);
  });

  it("is replaced by the author's next where nothing was done in it, and else something to go through", () => {
    const { anna, mette, id } = underReview();
    anna.edit(id, titled("Plan 2"));
    expect(mette.open(anna.send(id))).toEqual({ kind: "reviewing", id, isRenewed: true });
    expect(mette.plan(id)).toEqual(anna.plan(id));
    expect(mette.library.versions.list(id)).toMatchObject([{ kind: "received" }]);

    mette.edit(id, withSection("Bilag"));
    anna.edit(id, titled("Plan 3"));
    expect(mette.open(anna.send(id))).toMatchObject({ kind: "incoming", id });
    expect(mette.plan(id)).toMatchObject({ title: "Plan 2", sections: { length: 3 } });
    expect(mette.library.incoming.list(id)).toMatchObject([{ pending: 1, by: anna.person }]);
  });

  it("is replaced by the author's next where it was adopted and opened again in between", () => {
    const { anna, mette, id } = underReview();
    const step = (to: "adopted" | "draft") =>
      anna.library.status.change({ id, revision: anna.library.read(id).revision, to, note: "Fejl i målene.", by: anna.person });
    step("adopted");
    mette.open(anna.send(id));
    step("draft");
    anna.edit(id, titled("Plan 2"));
    step("adopted");
    expect(mette.open(anna.send(id))).toEqual({ kind: "reviewing", id, isRenewed: true });
    expect(mette.plan(id)).toEqual(anna.plan(id));
    expect(mette.plan(id)).toMatchObject({ title: "Plan 2", status: "adopted" });
  });

  it("keeps what the reviewer sent back that the author has not taken in yet", () => {
    const { anna, mette, id } = underReview();
    mette.edit(id, withSection("Bilag"));
    mette.send(id, "return");
    anna.edit(id, titled("Plan 2"));
    expect(mette.open(anna.send(id))).toMatchObject({ kind: "incoming" });
    expect(mette.plan(id).sections).toHaveLength(3);
  });
});

describe("what comes back", () => {
  it("changes nothing the second time, whoever opens it", () => {
    const { anna, mette, id } = underReview();
    mette.edit(id, titled("Plan 2"));
    mette.library.comments.takeIn(id, [threadOn({ block: "x", start: 0, end: 0, quote: "" })]);
    const back = mette.send(id, "return");
    anna.open(back);
    const [own] = anna.library.incoming.list(id);
    const again = laptopOf("Anna Vest");
    again.library.insert(samplePlan("En anden"));
    expect(anna.open(back)).toEqual({ kind: "known", id, reason: "received", incomingIds: [own?.id] });
    expect(anna.library.incoming.list(id)).toEqual([own]);
    expect(mette.open(back)).toMatchObject({ kind: "known", reason: "sent" });
    expect(again.open(back)).toEqual({ kind: "noPlan", title: "Plan 2", by: "Mette Holm" });
    expect(again.library.list()).toHaveLength(1);
  });

  it("gives way to what the same person sent later, in whatever order the two are opened", () => {
    const { anna, mette, id } = underReview();
    mette.edit(id, titled("Plan 2"));
    const first = mette.send(id, "return");
    mette.edit(id, titled("Plan 3"));
    anna.open(mette.send(id, "return"));
    anna.open(first);
    const [newer] = anna.library.incoming.list(id).filter(({ isDone }) => !isDone);
    const all = anna.library.incoming.list(id).map(({ at, supersededBy }) => [at, supersededBy]);
    expect(all).toEqual(expect.arrayContaining([["2026-05-03T10:00:00.000Z", newer?.id], ["2026-05-03T10:01:00.000Z", null]]));
  });

  it("is told to belong to another plan than the one that is open, and not taken in", () => {
    const { anna, mette, id } = underReview();
    const other = samplePlan("En anden plan");
    anna.library.insert(other);
    mette.edit(id, titled("Plan 2"));
    expect(anna.open(mette.send(id, "return"), { planId: other.id })).toEqual({ kind: "otherPlan", id, title: "Plan 2" });
    expect(anna.library.incoming.list(id)).toEqual([]);
  });

  it("can be made a plan of one's own where the plan it belongs to is not here", () => {
    const { mette, id } = underReview();
    const stranger = laptopOf("Bo Lund");
    expect(stranger.open(mette.send(id, "return"), { asPlan: true })).toEqual({ kind: "plan", id });
    expect(stranger.library.sendings.reviewCopy(id)).toBeNull();
  });

  it("brings what it was made from along, for a library that has lost that", () => {
    const { mette, id } = underReview();
    mette.edit(id, titled("Plan 2"));
    const restored = laptopOf("Anna Vest");
    restored.library.insert({ ...mette.plan(id), title: "Fra en sikkerhedskopi" });
    restored.open(mette.send(id, "return"));
    const [incoming] = restored.library.incoming.list(id);
    expect(incoming).toMatchObject({ basedOn: "file", baseSentAt: null, pending: 1 });
    expect(restored.library.incoming.read(id, incoming?.id ?? "").base.title).toBe("Beskæftigelsesplan");
  });

  it("waits where the plan lies in the bin", () => {
    const { anna, mette, id } = underReview();
    mette.edit(id, titled("Plan 2"));
    anna.library.trash(id);
    expect(problemCode(() => anna.open(mette.send(id, "return")))).toBe("exchange.planInTrash");
  });
});

describe("a package that is not what it says", () => {
  it("is refused with the reason, and nothing in the library is other than before", async () => {
    const { anna: at, mette: from, id: plan } = underReview();
    from.edit(plan, titled("Plan 2"));
    const said = threadOn({ block: "x", start: 0, end: 0, quote: "" });
    at.library.comments.takeIn(plan, [said]);
    const files = unzipSync(from.send(plan, "return"));
    const json = (name: string) => JSON.parse(strFromU8(files[name] ?? new Uint8Array())) as Record<string, unknown>;
    const manifest = json("manifest.json");
    const stating = (change: Record<string, unknown>) => ({ ...files, "manifest.json": strToU8(JSON.stringify({ ...manifest, ...change })) });
    const holding = (name: string, value: unknown, change: Record<string, unknown> = {}) => {
      const bytes = strToU8(JSON.stringify(value));
      const hashes = { ...(manifest["files"] as object), [name]: createHash("sha256").update(bytes).digest("hex") };
      return { ...stating({ files: hashes, ...change }), [name]: bytes };
    };
    const forged = { ...json("base.json"), title: "Forfalsket" };
    const cases: [string, Record<string, Uint8Array>][] = [
      ["package.foreign", { "word/document.xml": strToU8("<w/>") }],
      ["plan.notAPlan", stating({ format: "noget/andet" })],
      ["plan.newerVersion", stating({ version: 3 })],
      ["package.altered", { ...files, "plan.json": strToU8(JSON.stringify({ ...json("plan.json"), title: "Forfalsket" })) }],
      ["package.altered", { ...files, "comments.json": strToU8("[ ]") }],
      ["package.altered", stating({ content: contentHash("andet") })],
      ["package.altered", stating({ base: contentHash("andet") })],
      ["package.altered", holding("base.json", forged, { base: contentHash(forged) })],
      ["package.altered", holding("plan.json", forged, { content: contentHash(forged) })],
      ["package.altered", holding("comments.json", [{ ...said, id: "enandentraad" }])],
      ["package.altered", stating({ snapshot: contentHash("andet") })],
      ["package.altered", stating({ who: null })],
      ["package.broken", stating({ planId: "enanden" })],
      ["package.broken", stating({ purpose: "noget andet" })],
    ];
    at.library.close();
    const before = contentOf(at.folder);
    const { core } = startCore({ dataFolder: at.folder });
    const packages = [...cases.map(([code, content]) => [code, zipSync(content)] as const), ["package.broken", zipSync(files).slice(0, 2000)] as const];
    for (const [code, content] of packages) {
      const input = { fileName: "retur.planpakke", bytes: Buffer.from(content).toString("base64"), planId: plan };
      expect(await core.call("exchange.open", input), code).toMatchObject({ ok: false, code });
    }
    await core.close();
    expect(contentOf(at.folder)).toEqual(before);
  });
});
