import { describe, expect, it } from "vitest";
import { openLibrary, type Library } from "../../../electron/core/store/openLibrary.ts";
import type { NewIncoming } from "../../../electron/core/store/incoming/incomingStore.ts";
import { contentHash } from "../../../shared/contentHash.ts";
import { diffPlans } from "../../../shared/diff/diffPlans.ts";
import { createSnapshot } from "../../../shared/lineage/index.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { problemCode } from "../../support/core/problemCode.ts";
import { samplePlan, sampleSection } from "../../support/core/samplePlan.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";

const sent = samplePlan("Beskæftigelsesplan", ["Indledning", "Mål"]);
const [first, second] = sent.sections;
const corrected: Plan = { ...sent, title: "Beskæftigelsesplan 2025" };
const correctedMore: Plan = { ...corrected, sections: [...sent.sections, sampleSection("Opfølgning")] };
const [root] = [createSnapshot(contentHash(sent), [])];
const once = createSnapshot(contentHash(corrected), [root.id]);
const twice = createSnapshot(contentHash(correctedMore), [once.id]);

function back(theirs: Plan, snapshot: string | null, more: Partial<NewIncoming> = {}): NewIncoming {
  return {
    id: contentHash([theirs, snapshot, more]),
    source: "package",
    fileName: "retur.planpakke",
    by: { name: "Mette Holm", title: "", department: "" },
    at: "2026-05-03T10:00:00.000Z",
    receivedAt: "2026-05-04T10:00:00.000Z",
    message: "",
    base: sent,
    theirs,
    basedOn: "shared",
    baseSentAt: null,
    snapshot,
    times: {},
    threads: [],
    notCarried: [],
    ...more,
  };
}

/** A library in which the plan has been sent once. */
function sentFrom(folder: string): Library {
  const library = openLibrary(folder);
  library.insert(sent);
  library.lineage.learn(sent.id, [root, once, twice]);
  library.lineage.takeIn(sent.id, [root.id]);
  return library;
}

describe("what came back of a plan", () => {
  it("is there once, however often it is put in, with the plans it speaks of, also when the library is opened again", () => {
    const folder = tempFolder();
    const library = sentFrom(folder);
    const added = library.incoming.add(sent.id, back(corrected, once.id));
    expect(library.incoming.add(sent.id, back(corrected, once.id))).toEqual(added);
    library.close();
    const again = openLibrary(folder);
    expect(again.incoming.list(sent.id)).toEqual([added]);
    expect(again.incoming.read(sent.id, added.id)).toEqual({ incoming: added, base: sent, theirs: corrected });
    expect(added).toMatchObject({ pending: 1, isDone: false, supersededBy: null });
    again.close();
  });

  it("is taken in when the last of it is decided, and not before", () => {
    const library = sentFrom(tempFolder());
    const { id } = library.incoming.add(sent.id, back(correctedMore, twice.id));
    const [change, ...others] = diffPlans(sent, correctedMore).map((one) => one.id);
    expect(library.incoming.setDecisions(sent.id, id, { [change ?? ""]: "rejected" }, others.length).isDone).toBe(false);
    expect(library.lineage.heads(sent.id)).toEqual([root.id]);
    const all = Object.fromEntries([change, ...others].map((one) => [one ?? "", "accepted" as const]));
    expect(library.incoming.setDecisions(sent.id, id, all, 0).isDone).toBe(true);
    expect(library.lineage.heads(sent.id)).toEqual([twice.id]);
    library.close();
  });

  it("is taken in at once where nothing is changed", () => {
    const library = sentFrom(tempFolder());
    const read = createSnapshot(contentHash(sent), [root.id]);
    library.lineage.learn(sent.id, [read]);
    expect(library.incoming.add(sent.id, back(sent, read.id)).isDone).toBe(true);
    expect(library.lineage.heads(sent.id)).toEqual([read.id]);
    library.close();
  });

  it("takes over what was decided of the same person's earlier one, which it supersedes", () => {
    const library = sentFrom(tempFolder());
    const renamed: Plan = { ...corrected, sections: first && second ? [{ ...first, kind: "foreword" }, second] : [] };
    const early = library.incoming.add(sent.id, back(renamed, once.id));
    const title = diffPlans(sent, renamed).find(({ kind }) => kind === "property")?.id ?? "";
    library.incoming.setDecisions(sent.id, early.id, { [title]: "rejected" }, early.pending - 1);
    const late = library.incoming.add(sent.id, back(correctedMore, twice.id));
    expect(late).toMatchObject({ decisions: { [title]: "rejected" }, pending: diffPlans(sent, correctedMore).length - 1 });
    expect(library.incoming.read(sent.id, early.id).incoming).toMatchObject({ supersededBy: late.id, isDone: true });
    const others = library.incoming.add(sent.id, back(correctedMore, twice.id, { by: { name: "Bo Lund", title: "", department: "" } }));
    expect(others.decisions).toEqual({});
    expect(library.incoming.read(sent.id, late.id).incoming.supersededBy).toBeNull();
    library.close();
  });

  it("goes with the plan, and is said to be gone then", () => {
    const library = sentFrom(tempFolder());
    const { id } = library.incoming.add(sent.id, back(corrected, once.id));
    library.trash(sent.id);
    library.remove(sent.id);
    expect(library.incoming.list(sent.id)).toEqual([]);
    expect(problemCode(() => library.incoming.read(sent.id, id))).toBe("incoming.gone");
    library.close();
  });
});

describe("several changes made as one", () => {
  it("are all undone where one fails", () => {
    const library = sentFrom(tempFolder());
    expect(() =>
      library.atomically(() => {
        library.incoming.add(sent.id, back(corrected, once.id));
        library.rename(sent.id, "Et andet navn");
        throw new Error("cut");
      }),
    ).toThrow("cut");
    expect(library.incoming.list(sent.id)).toEqual([]);
    expect(library.read(sent.id).plan.title).toBe(sent.title);
    library.close();
  });
});
