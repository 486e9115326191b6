import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { decideIncoming, reconsiderIncoming } from "../../../electron/core/review/decideIncoming.ts";
import { openLibrary, type Library } from "../../../electron/core/store/openLibrary.ts";
import type { Input } from "../../../shared/contract.ts";
import { contentHash } from "../../../shared/contentHash.ts";
import { createSnapshot } from "../../../shared/lineage/index.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { problemCode } from "../../support/core/problemCode.ts";
import { samplePlan, sampleSection } from "../../support/core/samplePlan.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";

const sent = samplePlan("Plan for otte", ["Indledning"]);
const theirs: Plan = { ...sent, title: "Plan for ti", sections: [...sent.sections, { ...sampleSection("Opfølgning"), id: "ny" }] };
const root = createSnapshot(contentHash(sent), []);
const returned = createSnapshot(contentHash(theirs), [root.id]);

let library: Library;
let incomingId: string;

beforeEach(() => {
  library = openLibrary(tempFolder());
  library.insert(sent);
  library.lineage.learn(sent.id, [root, returned]);
  library.lineage.takeIn(sent.id, [root.id]);
  incomingId = library.incoming.add(sent.id, {
    id: contentHash("retur"),
    source: "package",
    fileName: "retur.planpakke",
    by: { name: "Mette Holm", title: "", department: "" },
    at: null,
    receivedAt: "2026-05-04T10:00:00.000Z",
    message: "",
    base: sent,
    theirs,
    basedOn: "shared",
    baseSentAt: null,
    snapshot: returned.id,
    times: {},
    threads: [],
    notCarried: [],
  }).id;
});
afterEach(() => library.close());

const asked = (what: Partial<Input<"incoming.decide">>): Input<"incoming.decide"> => ({
  id: sent.id,
  revision: library.read(sent.id).revision,
  incomingId,
  accept: [],
  reject: [],
  resolutions: {},
  ...what,
});
/** All that a decision could change. */
const all = () => [library.read(sent.id), library.incoming.read(sent.id, incomingId), library.versions.list(sent.id), library.lineage.heads(sent.id)];
const retitle = (title: string) => library.replace({ ...library.read(sent.id).plan, title }, library.read(sent.id).revision);

describe("deciding on what came back", () => {
  it("changes the plan, keeps it as it was, and has taken in what was sent once all is decided", () => {
    const { opened, incoming } = decideIncoming(library, asked({ accept: ["added ny"] }));
    expect([opened.plan.sections.length, incoming.pending, library.lineage.heads(sent.id)]).toEqual([2, 1, [root.id]]);
    const [kept] = library.versions.list(sent.id).filter(({ kind }) => kind === "received");
    expect(kept?.name).toBe("Fra Mette Holm");
    expect(library.versions.read(sent.id, kept?.id ?? "")).toEqual(sent);
    expect(decideIncoming(library, asked({ reject: ["plan title"] })).incoming).toMatchObject({ pending: 0, isDone: true });
    expect([library.read(sent.id).plan.title, library.lineage.heads(sent.id)]).toEqual(["Plan for otte", [returned.id]]);
  });

  it("changes nothing at all where somebody has to choose first, and does once they have", () => {
    retitle("Plan for ni");
    const before = all();
    const accept = ["plan title", "added ny"];
    expect(problemCode(() => decideIncoming(library, asked({ accept })))).toBe("incoming.conflicts");
    expect(problemCode(() => decideIncoming(library, asked({ accept, resolutions: { "plan title": { value: 7 } } })))).toBe("incoming.invalidResolution");
    expect(all()).toEqual(before);
    const { opened, incoming } = decideIncoming(library, asked({ accept, resolutions: { "plan title": { value: "Plan for alle" } } }));
    expect([opened.plan.title, opened.plan.sections.length, incoming.isDone]).toEqual(["Plan for alle", 2, true]);
  });

  it("is taken back, out of the plan too", () => {
    decideIncoming(library, asked({ accept: ["plan title", "added ny"] }));
    const { opened, incoming } = reconsiderIncoming(library, { ...asked({}), changes: ["added ny"] });
    expect([opened.plan.title, opened.plan.sections.length, incoming.pending]).toEqual(["Plan for ti", 1, 1]);
  });

  it("is refused for a plan that changed in another window, with nothing written", () => {
    const { revision } = library.read(sent.id);
    retitle("Fra et andet vindue");
    const before = all();
    expect(problemCode(() => decideIncoming(library, asked({ revision, accept: ["added ny"] })))).toBe("library.changedElsewhere");
    expect(all()).toEqual(before);
  });
});
