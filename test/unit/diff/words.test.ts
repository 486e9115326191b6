import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignSequences } from "../../../shared/diff/sequence.ts";
import { diffWords, splitWords, type WordRun } from "../../../shared/diff/words.ts";
import { textArbitrary } from "../../support/arbitraries.ts";

/** "Vi [-har-]{+får+} tid." */
function marked(runs: readonly WordRun[]): string {
  const sign = { same: ["", ""], removed: ["[-", "-]"], added: ["{+", "+}"] } as const;
  return runs.map(({ kind, text }) => `${sign[kind][0]}${text}${sign[kind][1]}`).join("");
}

const shown = (a: string, b: string): string => marked(diffWords(a, b));

describe("words that changed", () => {
  it("takes a number, a word and each other character as one", () => {
    expect(splitWords("I 2023-2024: 12.850 (2,1 %) æbler.")).toEqual(
      ["I", " ", "2023", "-", "2024", ":", " ", "12.850", " ", "(", "2,1", " ", "%", ")", " ", "æbler", "."],
    );
  });

  it("shows the one word, and the one number, that is another", () => {
    expect(shown("I alt 12.850 borgere er i job.", "I alt 12.900 borgere er i job.")).toBe(
      "I alt [-12.850-]{+12.900+} borgere er i job.",
    );
    expect(shown("STAR projekterne", "STAR-projekterne")).toBe("STAR[- -]{+-+}projekterne");
  });

  it("shows a new sentence as a sentence", () => {
    expect(shown("Den ene er her. Den tredje er her.", "Den ene er her. Den anden er her. Den tredje er her.")).toBe(
      "Den ene er her. {+Den anden er her. +}Den tredje er her.",
    );
  });

  it("shows a rewritten sentence as few changes, not as a word here and there", () => {
    expect(shown("Kommunen vil styrke indsatsen for de unge.", "Kommunen skal løfte indsatsen for de unge.")).toBe(
      "Kommunen [-vil styrke-]{+skal løfte+} indsatsen for de unge.",
    );
    const rewritten = diffWords(
      "Vi vil i samarbejde med virksomhederne sikre, at flere borgere kommer i job.",
      "Gennem et tæt partnerskab skal kommunen og erhvervslivet i fællesskab få ledige i arbejde.",
    );
    expect(rewritten.filter(({ kind }) => kind !== "same").length).toBeLessThanOrEqual(4);
  });

  it("keeps a short word where something was only added on both sides of it", () => {
    expect(shown("unge og ældre", "alle unge og ældre borgere")).toBe("{+alle +}unge og ældre{+ borgere+}");
  });

  it("never loses a character of either text", () => {
    fc.assert(
      fc.property(textArbitrary, textArbitrary, (a, b) => {
        const runs = diffWords(a, b);
        const without = (kind: WordRun["kind"]) => runs.filter((run) => run.kind !== kind).map(({ text }) => text).join("");
        expect(without("added")).toBe(a);
        expect(without("removed")).toBe(b);
        expect(runs.every(({ text }) => text !== "")).toBe(true);
        if (a === b) expect(runs.filter(({ kind }) => kind !== "same")).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("two sequences side by side", () => {
  const item = fc.integer({ min: 0, max: 6 });

  it("are covered place by place, and what is kept is equal", () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), fc.array(item, { maxLength: 30 }), (a, b) => {
        const steps = alignSequences(a, b);
        expect(steps.flatMap((step) => a.slice(step.a.from, step.a.to))).toEqual(a);
        expect(steps.flatMap((step) => b.slice(step.b.from, step.b.to))).toEqual(b);
        for (const { kind, a: inA, b: inB } of steps) {
          if (kind === "kept") expect(a.slice(inA.from, inA.to)).toEqual(b.slice(inB.from, inB.to));
          if (kind === "added") expect(inA.from).toBe(inA.to);
          if (kind === "removed") expect(inB.from).toBe(inB.to);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("are still paired by what is alike where too much differs for the exact way", () => {
    const a = Array.from({ length: 4000 }, (_, i) => (i % 4 === 0 ? `fælles ${i}` : `a ${i}`));
    const b = Array.from({ length: 4000 }, (_, i) => (i % 4 === 0 ? `fælles ${i}` : `b ${i}`));
    expect(alignSequences(a, b).filter(({ kind }) => kind === "kept").length).toBe(1000);
  });

  it("are equal by a measure of one's own", () => {
    const steps = alignSequences(["A", "x", "B"], ["a", "b"], (x, y) => x.toLowerCase() === y.toLowerCase());
    expect(steps.map(({ kind }) => kind)).toEqual(["kept", "removed", "kept"]);
  });
});
