import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentHash } from "../../../shared/contentHash.ts";
import { createSnapshot, newestFirst, newestOf, withAncestors, type Snapshot } from "../../../shared/lineage/index.ts";

const content = (letter: string) => letter.repeat(64);
const sent = createSnapshot(content("a"), []);
const mine = createSnapshot(content("b"), [sent.id]);
const theirs = createSnapshot(content("c"), [sent.id]);
const takenIn = createSnapshot(content("d"), [mine.id, theirs.id]);
const lineage = [takenIn, theirs, mine, sent];

describe("where snapshots come from", () => {
  it("tells everything that one comes from, itself among it", () => {
    expect(withAncestors([takenIn.id], lineage)).toEqual(new Set([takenIn.id, theirs.id, mine.id, sent.id]));
  });

  it("leaves out of several those that another comes from", () => {
    expect(newestOf([sent.id, theirs.id, mine.id], lineage)).toEqual([theirs.id, mine.id]);
  });

  it("gives the same outcome of the same things the same id, whoever took in what first", () => {
    expect(createSnapshot(content("d"), [theirs.id, mine.id])).toEqual(takenIn);
  });
});

describe("newestFirst", () => {
  it("puts nobody before their own child, whatever order they come in, and drops none", () => {
    const grown = fc.array(fc.array(fc.nat(9), { maxLength: 3 }), { minLength: 1, maxLength: 10 }).map((choices) =>
      choices.reduce<Snapshot[]>((known, parents, index) => {
        const chosen = parents.flatMap((at) => known[at % Math.max(known.length, 1)]?.id ?? []);
        return [...known, createSnapshot(contentHash(index), chosen)];
      }, []),
    );
    fc.assert(
      fc.property(
        grown.chain((all) => fc.shuffledSubarray(all, { minLength: all.length })),
        (snapshots) => {
          const ids = newestFirst(snapshots).map(({ id }) => id);
          expect(ids.toSorted()).toEqual(snapshots.map(({ id }) => id).toSorted());
          for (const { id, parents } of snapshots) for (const parent of parents) expect(ids.indexOf(id)).toBeLessThan(ids.indexOf(parent));
        },
      ),
    );
  });
});
