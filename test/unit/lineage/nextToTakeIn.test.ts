import { describe, expect, it } from "vitest";
import { createSnapshot, nextToTakeIn, type Snapshot } from "../../../shared/lineage/index.ts";

const snapshot = (letter: string, ...parents: Snapshot[]): Snapshot => createSnapshot(letter.repeat(64), parents.map(({ id }) => id));

const sent = snapshot("0");
const [anna1, bo1] = [snapshot("a", sent), snapshot("b", sent)];
const anna2 = snapshot("c", anna1);
/** Bo took in what Anna had shared last, and wrote on. */
const bo2 = snapshot("d", anna2, bo1);
const lineage = [bo2, anna2, bo1, anna1, sent];

function next(heads: readonly Snapshot[], shared: Readonly<Record<string, readonly Snapshot[]>>): Record<string, Snapshot | undefined> {
  const authors = new Map<string, Set<string>>();
  for (const [name, own] of Object.entries(shared)) for (const { id } of own) authors.set(id, (authors.get(id) ?? new Set()).add(name));
  const found = nextToTakeIn(authors, heads.map(({ id }) => id), lineage);
  return Object.fromEntries([...found].map(([name, id]) => [name, lineage.find((one) => one.id === id)]));
}

describe("what is to be gone through next", () => {
  it("is the last of each in which there is nobody else's", () => {
    expect(next([sent], { anna: [sent, anna1, anna2], bo: [bo1, bo2] })).toEqual({ anna: anna2, bo: bo1 });
  });

  it("is what somebody wrote on top once that has been gone through", () => {
    expect(next([anna2], { anna: [sent, anna1, anna2], bo: [bo1, bo2] })).toEqual({ bo: bo2 });
    expect(next([bo2], { anna: [sent, anna1, anna2], bo: [bo1, bo2] })).toEqual({});
  });

  it("is one thing where two share the same, and also what comes from files that are gone", () => {
    expect(next([sent], { anna: [anna1], bo: [anna1] })).toEqual({ anna: anna1 });
    expect(next([sent], { bo: [bo2] })).toEqual({ bo: bo2 });
  });
});
