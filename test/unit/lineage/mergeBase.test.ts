import { describe, expect, it } from "vitest";
import { contentHash } from "../../../shared/contentHash.ts";
import { createSnapshot, isGenuine, mergeBase, newestFirst, newsOf, saysNothingNew, snapshotOf, type Snapshot } from "../../../shared/lineage/index.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { samplePlan } from "../../support/core/samplePlan.ts";

const start = samplePlan("Plan");
const kept = new Map<string, Plan>();

function snapshot(plan: Plan, ...parents: Snapshot[]): Snapshot {
  const content = contentHash(plan);
  kept.set(content, plan);
  return createSnapshot(content, parents.map(({ id }) => id));
}

const base = (mine: Snapshot[], theirs: Snapshot, lineage: Snapshot[]): Plan | undefined =>
  mergeBase(mine.map(({ id }) => id), [theirs.id], newestFirst(lineage), (content) => kept.get(content));

const sent = snapshot(start);
const renamed = { ...start, title: "Ny titel" };
const moved = { ...start, municipality: "Lindholm" };
const [mine, theirs] = [snapshot(renamed, sent), snapshot(moved, sent)];

describe("what changes are told from", () => {
  it("is what both come from", () => {
    expect(base([mine], theirs, [mine, theirs, sent])).toEqual(start);
  });

  it("has in it what both took in, where two each took in the other's", () => {
    const both = { ...renamed, ...{ municipality: "Lindholm" } };
    const [a, b] = [snapshot({ ...both, title: "Min titel" }, mine, theirs), snapshot({ ...both, title: "Din titel" }, mine, theirs)];
    expect(base([a], b, [a, b, mine, theirs, sent])).toEqual(both);
  });

  it("is where they came out alike, though on different ways", () => {
    const [other, detour] = [snapshot({ ...start, title: "Omvej" }, sent), snapshot(renamed, snapshot({ ...start, title: "Omvej" }, sent))];
    const mineNow = snapshot({ ...renamed, municipality: "Lindholm" }, mine);
    const theirsNow = snapshot({ ...renamed, title: "Nyeste titel" }, detour);
    expect(base([mineNow], theirsNow, [mineNow, theirsNow, mine, other, detour, sent])).toEqual(renamed);
  });

  it("is an older one where the last is not kept, and none where nothing is", () => {
    const lost = createSnapshot("f".repeat(64), [sent.id]);
    const [a, b] = [snapshot(renamed, lost), snapshot(moved, lost)];
    expect(base([a], b, [a, b, lost, sent])).toEqual(start);
    expect(base([a], b, [a, b, lost])).toBeUndefined();
  });
});

describe("what there is to tell", () => {
  it("is nothing where everything taken in says the same as the plan itself", () => {
    const alike = snapshot(renamed, snapshot({ ...start, title: "Omvej" }, sent));
    expect(saysNothingNew(mine.content, [mine.id, alike.id], [alike, mine, sent])).toBe(true);
    expect(saysNothingNew(mine.content, [mine.id, theirs.id], [theirs, mine, sent])).toBe(false);
    expect(snapshotOf(mine.content, [mine.id], [mine, sent])).toEqual(mine);
    expect(snapshotOf(mine.content, [sent.id], [sent])).toEqual(mine);
  });

  it("is news unless it has been taken in or says what the plan says anyway", () => {
    const lineage = [theirs, mine, sent];
    expect(newsOf(sent, mine.content, [mine.id], lineage)).toBe("known");
    expect(newsOf(theirs, theirs.content, [mine.id], lineage)).toBe("same");
    expect(newsOf(theirs, mine.content, [mine.id], lineage)).toBe("news");
  });

  it("is known for what it is: a snapshot that was tampered with does not match its id", () => {
    expect([isGenuine(mine), isGenuine({ ...mine, content: theirs.content }), isGenuine({ ...mine, parents: [] })]).toEqual([true, false, false]);
  });
});
