import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestIncreasing } from "../../../shared/diff/longestIncreasing.ts";
import { movedPairs, pairItems, type Pairable } from "../../../shared/diff/pair.ts";

const paragraph = (text: string, id?: string): Pairable => ({ id, kind: "paragraph", text });

describe("counterparts", () => {
  it("are known by id, whatever they say now", () => {
    expect(pairItems([paragraph("Gammel", "p1"), paragraph("Ny", "p2")], [paragraph("Ny", "p1")])).toEqual([[0, 0]]);
  });

  it("are known by their words where the ids are others", () => {
    const a = [paragraph("Kommunen vil have flere unge i uddannelse.", "x1"), paragraph("", "x2"), paragraph("Sygedagpenge skal ned.", "x3")];
    const b = [paragraph("Sygedagpenge skal ned.", "y1"), paragraph("Kommunen vil have flere unge i job eller uddannelse.", "y2"), paragraph("", "y3")];
    expect(pairItems(a, b)).toEqual([[0, 1], [1, 2], [2, 0]]);
  });

  it("are of one kind", () => {
    expect(pairItems([{ kind: "heading", text: "Mål" }], [paragraph("Mål")])).toEqual([]);
  });

  it("are found among thousands", () => {
    const words = (i: number): string => Array.from({ length: 12 }, (_, k) => `ord${(i * 7919 + k * 104729) % 5003}`).join(" ");
    const a = Array.from({ length: 3000 }, (_, i) => paragraph(words(i), `a${i}`));
    const b = a.map(({ text }, i) => paragraph(`${text} tilføjet`, `b${i}`));
    expect(pairItems(a, b)).toEqual(a.map((_, i) => [i, i]));
  });

  it("are in one pair at most", () => {
    const item = fc.record({
      id: fc.option(fc.constantFrom("a", "b", "c", "d"), { nil: undefined }),
      kind: fc.constantFrom("paragraph", "heading"),
      text: fc.constantFrom("", "en", "en to", "en to tre", "fire"),
    });
    const items = fc.uniqueArray(item, { selector: ({ id }) => id ?? Symbol(), maxLength: 8 });
    fc.assert(
      fc.property(items, items, (a, b) => {
        const pairs = pairItems(a, b);
        expect(new Set(pairs.map(([x]) => x)).size).toBe(pairs.length);
        expect(new Set(pairs.map(([, y]) => y)).size).toBe(pairs.length);
        expect(pairItems(a, a)).toEqual(a.map((_, i) => [i, i]));
      }),
    );
  });

  it("are moved by as few moves as can be", () => {
    expect(movedPairs([[0, 3], [1, 0], [2, 1], [3, 2]])).toEqual([[0, 3]]);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(20)), (values) => {
        const kept = values.filter((_, place) => longestIncreasing(values).has(place));
        expect(kept).toEqual(kept.toSorted((x, y) => x - y));
      }),
    );
  });

  it("are told by their words, whatever the case and marks, and never by having none", () => {
    const pairs = (a: string, b: string) => pairItems([{ kind: "paragraph", text: a }], [{ kind: "paragraph", text: b }], { least: 0.9 });
    expect(pairs("Flere i job", "flere, i JOB!")).toEqual([[0, 0]]);
    expect(pairs("Flere i job", "Færre på orlov")).toEqual([]);
    expect(pairs("…", "?")).toEqual([]);
  });
});
